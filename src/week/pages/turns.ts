import { nextMidnight } from '../../kit/zone.ts'
import type { DayView, EditionView } from '../queries/editions.ts'
import { daysUntil, earliest, nextTurn } from '../rules.ts'

/**
 * When a page about this edition will be another one. Weeks that are still to come or on count days, and so change at
 * each midnight of their zone; later ones when their stage does.
 */
export function turnOf(
  edition: EditionView,
  days: readonly DayView[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const { stage, zone, contributionDeadline: deadline, starts } = edition
  const counts =
    stage === 'live' || (starts && stage === 'announced') || (deadline && daysUntil(deadline, zone, now) >= 0)
  return earliest(nextTurn(edition, days, now), counts ? nextMidnight(zone, now) : undefined)
}
