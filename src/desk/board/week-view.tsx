import type { SanitizedCollectionConfig } from 'payload'
import { strandOf } from '../../kit/strand.ts'
import { coverageLink } from '../coverage/links.ts'
import { words } from '../words.ts'
import { ItemList, LanguageLinks } from './item-list.tsx'
import { nameOf } from './items.ts'
import type { BoardDay, Week } from './week.ts'

type Props = {
  week: Week
  languages: readonly string[]
  /** What may be added; empty for a translator. */
  adds: SanitizedCollectionConfig[]
}

/** The days of an edition in order, each with its items; then what hangs on the week as a whole. */
export function WeekView({ week, languages, adds }: Props) {
  const mayAdd = adds.length > 0
  return (
    <div className="week-board">
      <p>
        <a href={coverageLink(week.id)}>{words.coverage.link}</a>
      </p>
      {week.days.length === 0 ? <p className="week-empty">{words.board.noDays}</p> : null}
      {week.days.map((day) => (
        <section key={day.id} className={`week-day week-strand-${strandOf(day.number)}`}>
          <header>
            <DayHeading day={day} />
            <LanguageLinks
              of={{ collection: 'days', id: day.id, title: words.board.day(day.number), languages: day.languages }}
              languages={languages}
            />
            {mayAdd ? <a href={`/desk/collections/days/${day.id}`}>{words.board.editDay}</a> : null}
          </header>
          <ItemList items={day.items} languages={languages} />
          <Adds adds={adds} to={words.board.day(day.number)} query={`edition=${week.id}&day=${day.id}`} />
        </section>
      ))}
      <section className="week-day">
        <header>
          <h2>{words.board.week}</h2>
        </header>
        <ItemList items={week.whole} languages={languages} />
        <Adds adds={adds} to={words.board.week.toLowerCase()} query={`edition=${week.id}`} />
      </section>
      {mayAdd ? (
        <p>
          <a href={`/desk/collections/days/create?edition=${week.id}&number=${nextNumber(week)}`}>
            {words.board.addDay}
          </a>
        </p>
      ) : null}
    </div>
  )
}

const nextNumber = ({ days }: Week) => Math.max(0, ...days.map(({ number }) => number)) + 1

export const dateOf = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

function DayHeading({ day }: { day: BoardDay }) {
  return (
    <h2>
      <span className="week-number">{day.number}</span>
      {day.date ? dateOf(day.date) : words.board.day(day.number)}
      {day.theme ? <span className="week-theme">{day.theme}</span> : null}
    </h2>
  )
}

function Adds({ adds, to, query }: { adds: SanitizedCollectionConfig[]; to: string; query: string }) {
  if (adds.length === 0) return null
  return (
    <p className="week-adds">
      {adds.map((config) => {
        const name = nameOf(config).toLowerCase()
        return (
          <a
            key={config.slug}
            href={`/desk/collections/${config.slug}/create?${query}`}
            aria-label={words.board.addTo(name, to)}
          >
            + {name}
          </a>
        )
      })}
    </p>
  )
}
