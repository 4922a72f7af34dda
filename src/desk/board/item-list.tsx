import { languageName } from '../../i18n/names.ts'
import { duration } from '../../kit/lateness.ts'
import { editLink } from '../coverage/links.ts'
import { RetryButton } from '../due/retry.tsx'
import { words } from '../words.ts'
import type { Languages, Line } from './items.ts'
import type { State } from './rules.ts'

/** A wall time and its zone, as one reads them. */
export const whenOf = ({ wall, zone }: { wall: string; zone: string }) => {
  const [date = '', time = ''] = wall.split('T')
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  return `${day.format(new Date(`${date}T00:00:00Z`))}, ${time} (${zone.replaceAll('_', ' ')})`
}

/** How an item stands, in words. */
export function textOfState(state: State): string {
  if (state.name === 'due' || state.name === 'overdue') return words.state[state.name](whenOf(state))
  if (state.name === 'late') return words.state.late(duration(state.seconds))
  return words.state[state.name]
}

export const titleOf = (title: string | undefined) => title || words.board.untitled
/** Items with kind, state and languages, each with its way to the form. */
export function ItemList({ items, languages }: { items: Line[]; languages: readonly string[] }) {
  if (items.length === 0) return <p className="week-empty">{words.board.empty}</p>
  return (
    <ul className="week-items">
      {items.map((item) => (
        <li key={`${item.collection}:${item.id}`}>
          <a className="week-item-title" href={editLink(item)} dir="auto">
            {titleOf(item.title)}
          </a>
          <span className="week-kind">{item.kind}</span>
          <span className={`week-state week-state-${item.state.name}`}>{textOfState(item.state)}</span>
          <LanguageLinks of={item} languages={languages} />
          {item.state.name === 'failed' && item.due ? (
            <span className="week-reason">
              {item.state.reason} <RetryButton id={item.due} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type Translated = { collection: string; id: number; title?: string; languages: Languages }

/** The languages of the site, each with how it stands there and the way to the form in it. */
export function LanguageLinks({ of, languages }: { of: Translated; languages: readonly string[] }) {
  return (
    <span className="week-languages">
      {languages.map((code) => (
        <Language key={code} of={of} code={code} />
      ))}
    </span>
  )
}

function Language({ of, code }: { of: Translated; code: string }) {
  const state = of.languages[code] ?? 'nothing'
  const label = words.board.language[state](code, titleOf(of.title), languageName('en', code))
  return (
    <a className={`week-language week-language-${state}`} href={editLink(of, code)} aria-label={label} title={label}>
      {code}
      {state === 'stale' ? <span aria-hidden="true"> ↻</span> : null}
    </a>
  )
}
