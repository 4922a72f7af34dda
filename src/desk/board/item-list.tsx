import { dateIn } from '../../i18n/dates.ts'
import type { Say } from '../../i18n/desk/say.ts'
import { intlTag } from '../../i18n/intl.ts'
import { languageName } from '../../i18n/names.ts'
import { duration } from '../../kit/lateness.ts'
import { editLink } from '../coverage/links.ts'
import { RetryButton } from '../due/retry.tsx'
import { deskWords } from '../words.ts'
import type { Languages, Line } from './items.ts'
import type { State } from './rules.ts'

/** A wall time and its zone, as one reads them. */
export const whenOf = (say: Say, { wall, zone }: { wall: string; zone: string }) => {
  const [date = '', time = ''] = wall.split('T')
  return deskWords(say).when(dateIn(say.language, date, 'brief'), time, zone.replaceAll('_', ' '))
}

/** How an item stands, in words. */
export function textOfState(say: Say, state: State): string {
  const words = deskWords(say)
  if (state.name === 'due' || state.name === 'overdue') return words.state[state.name](whenOf(say, state))
  if (state.name === 'late') return words.state.late(duration(state.seconds, intlTag(say.language)))
  return words.state[state.name]
}

export const titleOf = (say: Say, title: string | undefined) => title || deskWords(say).board.untitled

/** Items with kind, state and languages, each with its way to the form. */
export function ItemList({ items, languages, say }: { items: Line[]; languages: readonly string[]; say: Say }) {
  if (items.length === 0) return <p className="week-empty">{deskWords(say).board.empty}</p>
  return (
    <ul className="week-items">
      {items.map((item) => (
        <li key={`${item.collection}:${item.id}`}>
          <a className="week-item-title" href={editLink(item)}>
            <bdi>{titleOf(say, item.title)}</bdi>
          </a>
          <span className="week-kind">{item.kind}</span>
          <span className={`week-state week-state-${item.state.name}`}>{textOfState(say, item.state)}</span>
          <LanguageLinks of={item} languages={languages} say={say} />
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
export function LanguageLinks({ of, languages, say }: { of: Translated; languages: readonly string[]; say: Say }) {
  return (
    <span className="week-languages">
      {languages.map((code) => (
        <Language key={code} of={of} code={code} say={say} />
      ))}
    </span>
  )
}

function Language({ of, code, say }: { of: Translated; code: string; say: Say }) {
  const state = of.languages[code] ?? 'nothing'
  const label = deskWords(say).board.language[state](code, titleOf(say, of.title), languageName(say.language, code))
  return (
    <a className={`week-language week-language-${state}`} href={editLink(of, code)} aria-label={label} title={label}>
      {code}
      {state === 'stale' ? <span aria-hidden="true"> ↻</span> : null}
    </a>
  )
}
