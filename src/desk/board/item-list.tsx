import { duration } from '../../kit/lateness.ts'
import { RetryButton } from '../due/retry.tsx'
import { words } from '../words.ts'
import type { Line } from './items.ts'
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
const editLink = ({ collection, id }: Line, locale?: string) =>
  `/desk/collections/${collection}/${id}${locale ? `?locale=${locale}` : ''}`

const nameOf = (code: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code

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
          <span className="week-languages">
            {languages.map((code) => (
              <Language key={code} item={item} code={code} />
            ))}
          </span>
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

function Language({ item, code }: { item: Line; code: string }) {
  const has = item.languages.includes(code)
  const label = has
    ? words.board.edit(code, titleOf(item.title), nameOf(code))
    : words.board.missing(code, nameOf(code))
  return (
    <a
      className={has ? 'week-language' : 'week-language week-language-missing'}
      href={editLink(item, code)}
      aria-label={label}
      title={label}
    >
      {code}
    </a>
  )
}
