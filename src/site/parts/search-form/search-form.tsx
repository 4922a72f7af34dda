import type { Translate } from '../../../i18n/translate.ts'

/** The one search field. It leads to `/search?q=` in the page's language. */
export function SearchForm({ t, query = '', label }: { t: Translate; query?: string; label?: string }) {
  return (
    <search>
      <form className="find" action={t.href('/search')}>
        <label>
          {label ?? t('search.label')}
          <input type="search" name="q" defaultValue={query} maxLength={200} enterKeyHint="search" />
        </label>
        <button type="submit">{t('search.button')}</button>
      </form>
    </search>
  )
}
