import type { ReactNode } from 'react'
import type { Translate } from '../i18n/translate.ts'
import { hrefWith } from '../site/item-page/list.ts'
import { Words } from '../site/parts/words/words.tsx'
import type { Choices } from './queries.ts'

type Choice = { value: string; label: ReactNode }

/** The ways to narrow the library, as plain links: each keeps the others and begins at the first page. */
export function Filters({ t, query, choices }: { t: Translate; query: URLSearchParams; choices: Choices }) {
  const { kinds, years, themes } = choices
  const groups: { name: string; label: string; choices: Choice[] }[] = [
    {
      name: 'kind',
      label: t('item.kind'),
      choices: kinds.map((value) => ({ value, label: t.of('item.kind', value) })),
    },
    {
      name: 'year',
      label: t('resource.year'),
      choices: years.map((year) => ({ value: String(year), label: String(year) })),
    },
    {
      name: 'theme',
      label: t('item.themes'),
      choices: themes.map(({ slug, title }) => ({ value: slug, label: <Words t={t} text={title} /> })),
    },
  ]
  const useful = groups.filter((group) => group.choices.length > 1 || query.has(group.name))
  if (useful.length === 0) return null
  return (
    <nav className="row" aria-labelledby="filters">
      <div className="rail">
        <h2 id="filters">{t('resources.filter')}</h2>
      </div>
      <dl className="facts">
        {useful.map(({ name, label, choices }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <ul className="tags">
                <Way t={t} query={query} name={name} choice={{ label: t('resources.all') }} />
                {choices.map((choice) => (
                  <Way key={choice.value} t={t} query={query} name={name} choice={choice} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  )
}

type WayProps = { t: Translate; query: URLSearchParams; name: string; choice: { value?: string; label: ReactNode } }

function Way({ t, query, name, choice: { value, label } }: WayProps) {
  const isChosen = (query.get(name) ?? undefined) === value
  return (
    <li>
      {isChosen ? (
        <b aria-current="true">{label}</b>
      ) : (
        <a href={t.href(hrefWith('/resources', query, { [name]: value, page: undefined }))}>{label}</a>
      )}
    </li>
  )
}
