import { lateAfter } from '../../kit/lateness.ts'

type Row = {
  at: string
  wall: string
  zone: string
  state: 'waiting' | 'done' | 'failed'
  reason?: string | null
  lateSeconds?: number | null
}

/** How an item stands; times are wall times on the clock of a zone. */
export type State =
  | { name: 'draft' | 'published' | 'changed' }
  | { name: 'due' | 'overdue'; wall: string; zone: string }
  | { name: 'failed'; reason: string }
  | { name: 'late'; seconds: number }

/** How an item stands: what the newest draft waits for comes before what readers have. */
export function stateOf(item: { isDraft: boolean; isPublic: boolean; row?: Row; now: Temporal.Instant }): State {
  const { isDraft, isPublic, row, now } = item
  if (isDraft && row?.state === 'failed') return { name: 'failed', reason: row.reason ?? '' }
  if (isDraft && row?.state === 'waiting') {
    const since = now.since(Temporal.Instant.from(row.at)).total('seconds')
    return { name: since > lateAfter ? 'overdue' : 'due', wall: row.wall, zone: row.zone }
  }
  if (isDraft) return { name: isPublic ? 'changed' : 'draft' }
  const seconds = row?.state === 'done' ? (row.lateSeconds ?? 0) : 0
  return seconds > lateAfter ? { name: 'late', seconds } : { name: 'published' }
}

/** Where `now` is in a week: before it, on one of its days, after it. Dates are `YYYY-MM-DD` on the clock of the week's zone. */
export function placeInWeek(
  { starts, ends }: { starts?: string | null; ends?: string | null },
  today: string,
):
  | { name: 'no dates' }
  | { name: 'before'; days: number }
  | { name: 'live'; day: number; of: number }
  | { name: 'over' } {
  if (!starts) return { name: 'no dates' }
  const from = Temporal.PlainDate.from(starts)
  const until = Temporal.PlainDate.from(ends ?? starts)
  const on = Temporal.PlainDate.from(today)
  const days = from.since(on).days
  if (days > 0) return { name: 'before', days }
  if (Temporal.PlainDate.compare(on, until) > 0) return { name: 'over' }
  return { name: 'live', day: 1 - days, of: until.since(from).days + 1 }
}
