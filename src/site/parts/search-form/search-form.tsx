import type { Translate } from '../../../i18n/translate.ts'

/** The one search field. It leads to `/search?q=` in the page's language. */
export function SearchForm({ t, query = '', label }: { t: Translate; query?: string; label?: string }) {
  // A form's own fields take the place of a query in its address.
  const [action, carried] = t.href('/search').split('?')
  return (
    <search>
      <form className="find" action={action}>
        <label>
          {label ?? t('search.label')}
          <input type="search" name="q" defaultValue={query} maxLength={200} enterKeyHint="search" />
        </label>
        {[...new URLSearchParams(carried)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{t('search.button')}</button>
      </form>
    </search>
  )
}
