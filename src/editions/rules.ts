import { dayIn } from '../kit/zone.ts'

export const stages = ['planned', 'announced', 'live', 'wrapped', 'archived'] as const
/** Where an edition is in its life. */
export type Stage = (typeof stages)[number]

/** After the last day a week counts as just held for a month: recordings, thanks and the report appear. */
const wrappedDays = 30

/** Dates are calendar days `YYYY-MM-DD` on the clock of `zone` (IANA). */
export type EditionDates = { year?: number | null; starts?: string | null; ends?: string | null; zone: string }

const startOf = (day: Temporal.PlainDate, zone: string) => day.toZonedDateTime(zone).toInstant()

/** The instants at which the stage turns: announced → live → wrapped → archived. */
function turns({ starts, ends, zone }: EditionDates): Temporal.Instant[] {
  if (!starts) return []
  const first = Temporal.PlainDate.from(starts)
  const after = Temporal.PlainDate.from(ends ?? starts).add({ days: 1 })
  return [startOf(first, zone), startOf(after, zone), startOf(after.add({ days: wrappedDays }), zone)]
}

/** The stage at `now`. Without dates, a week of a year gone by is archived and any other is planned. */
export function stageOf(edition: EditionDates, now: Temporal.Instant): Stage {
  const passed = turns(edition).filter((turn) => Temporal.Instant.compare(turn, now) <= 0).length
  if (edition.starts) return stages[passed + 1] ?? 'archived'
  const thisYear = now.toZonedDateTimeISO(edition.zone).year
  return edition.year && edition.year < thisYear ? 'archived' : 'planned'
}

/** A day is open from midnight of its date on the edition's clock; undated days are open once the week has begun. */
export function isOpen(day: { date?: string | null }, edition: EditionDates, now: Temporal.Instant): boolean {
  if (day.date) return day.date <= dayIn(edition.zone, now)
  return !['planned', 'announced'].includes(stageOf(edition, now))
}

/** The next instant at which the stage or the open days change; undefined when nothing more will. */
export function nextTurn(
  edition: EditionDates,
  days: readonly { date?: string | null }[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const opening = days.flatMap(({ date }) => (date ? [startOf(Temporal.PlainDate.from(date), edition.zone)] : []))
  const newYear =
    edition.starts || !edition.year ? [] : [startOf(new Temporal.PlainDate(edition.year + 1, 1, 1), edition.zone)]
  return [...turns(edition), ...opening, ...newYear]
    .filter((turn) => Temporal.Instant.compare(turn, now) > 0)
    .sort(Temporal.Instant.compare)[0]
}

/**
 * The dates of the sample edition follow the clock, so that a newcomer sees a live week on any day: today is its third
 * of five days.
 * @returns five calendar days on the clock of `zone`.
 */
export function sampleDates(zone: string, now: Temporal.Instant): string[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return [-2, -1, 0, 1, 2].map((days) => today.add({ days }).toString())
}
