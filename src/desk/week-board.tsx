/** The days of an edition with their items, in one view. */
export function WeekBoard() {
  return null
}
