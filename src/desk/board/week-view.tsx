import type { SanitizedCollectionConfig } from 'payload'
import { dateIn } from '../../i18n/dates.ts'
import type { Say } from '../../i18n/desk/say.ts'
import { strandOf } from '../../kit/strand.ts'
import { coverageLink } from '../coverage/links.ts'
import { deskWords } from '../words.ts'
import { ItemList, LanguageLinks } from './item-list.tsx'
import { nameOf } from './items.ts'
import type { BoardDay, Week } from './week.ts'

type Props = {
  week: Week
  languages: readonly string[]
  /** What may be added; empty for a translator. */
  adds: SanitizedCollectionConfig[]
  say: Say
}

/** The days of an edition in order, each with its items; then what hangs on the week as a whole. */
export function WeekView({ week, languages, adds, say }: Props) {
  const words = deskWords(say)
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
            <DayHeading day={day} say={say} />
            <LanguageLinks
              of={{ collection: 'days', id: day.id, title: words.board.day(day.number), languages: day.languages }}
              languages={languages}
              say={say}
            />
            {mayAdd ? <a href={`/desk/collections/days/${day.id}`}>{words.board.editDay}</a> : null}
          </header>
          <ItemList items={day.items} languages={languages} say={say} />
          <Adds say={say} adds={adds} to={words.board.day(day.number)} query={`edition=${week.id}&day=${day.id}`} />
        </section>
      ))}
      <section className="week-day">
        <header>
          <h2>{words.board.week}</h2>
        </header>
        <ItemList items={week.whole} languages={languages} say={say} />
        <Adds
          say={say}
          adds={adds}
          to={words.board.week.toLocaleLowerCase(say.language)}
          query={`edition=${week.id}`}
        />
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

/** A day by its date, or by its number where it has none. */
export const dayName = (say: Say, { date, number }: BoardDay) =>
  date ? dateIn(say.language, date, 'weekday') : deskWords(say).board.day(number)

function DayHeading({ day, say }: { day: BoardDay; say: Say }) {
  return (
    <h2>
      <span className="week-number">{day.number}</span>
      {dayName(say, day)}
      {day.theme ? <span className="week-theme">{day.theme}</span> : null}
    </h2>
  )
}

type Adding = { adds: SanitizedCollectionConfig[]; to: string; query: string; say: Say }

function Adds({ adds, to, query, say }: Adding) {
  if (adds.length === 0) return null
  return (
    <p className="week-adds">
      {adds.map((config) => {
        const name = nameOf(say, config).toLocaleLowerCase(say.language)
        return (
          <a
            key={config.slug}
            href={`/desk/collections/${config.slug}/create?${query}`}
            aria-label={deskWords(say).board.addTo(name, to)}
          >
            + {name}
          </a>
        )
      })}
    </p>
  )
}
