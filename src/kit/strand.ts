/** The strand of a day, 1 to 5: its place among the five colours. A longer week begins again with the first. */
export function strandOf(day: number): number {
  return ((day - 1) % 5) + 1
}
