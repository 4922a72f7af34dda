/**
 * The sign of the week: five strands, one for each day, that cross as the edition decides. The same name always gives the
 * same braid. The left half is chosen by the name and the right half mirrors it, so that each year has a pattern one
 * can recognise, not a tangle. Strands pass over and under in turn, as in a woven band.
 */

export const strands = 5
const half = 6
const columns = 2 * half + 1
/** Units of the drawing: the width of a crossing, the distance of two lanes, the straight run before and after. */
const cell = 6
const gap = 2
const run = 999

/** The place in a column where two neighbours change sides; `lane` is the upper of the two, `over` the strand on top. */
export type Crossing = { column: number; lane: number; over: number }

export type Weave = { crossings: Crossing[]; ways: number[][] }

/**
 * Layers of path data: whole strands, a halo in the colour of the ground along what passes over, what passes over again.
 * The braid fills the box of `width` and `height`; its strands run on straight, far beyond both sides of it.
 */
export type BraidPaths = { width: number; height: number; under: string[]; halo: string; over: string[] }

/** Which strands cross where, and the lane of each strand before every column and after the last. */
export function weave(name: string): Weave {
  return woven(choices(name))
}

function woven(chosen: readonly number[]): Weave {
  const crossings: Crossing[] = []
  const order = Array.from({ length: strands }, (_, strand) => strand)
  const ways = order.map((strand) => [strand])
  for (let column = 0; column < columns; column++) {
    const choice = chosen[Math.min(column, columns - 1 - column)] ?? 0
    for (const [bit, lane] of (column % 2 === 0 ? [0, 2] : [1, 3]).entries()) {
      if ((choice & (1 << bit)) === 0) continue
      const [falling = 0, rising = 0] = order.slice(lane, lane + 2)
      order.splice(lane, 2, rising, falling)
      crossings.push({ column, lane, over: column % 2 === 0 ? falling : rising })
    }
    for (const [lane, strand] of order.entries()) ways[strand]?.push(lane)
  }
  return { crossings, ways }
}

/** The braid of an edition, by its year or slug, as SVG path data without colours or widths. */
export function braidPaths(name: string): BraidPaths {
  const { crossings, ways } = weave(name)
  const under = ways.map((way, strand) => {
    const steps = way.slice(1).map((_, column) => step(way, column))
    return straightened([`M-${run} ${height(strand)}`, `h${run}`, ...steps, `h${run}`].join(''))
  })
  const pass = ({ column, over }: Crossing): string => {
    const way = ways[over] ?? []
    return `M${column * cell} ${height(way[column] ?? 0)}${step(way, column)}`
  }
  const over = ways.map((_, strand) =>
    crossings
      .filter((crossing) => crossing.over === strand)
      .map(pass)
      .join(''),
  )
  return { width: columns * cell, height: strands * gap, under, halo: crossings.map(pass).join(''), over }
}

function height(lane: number): number {
  return (lane + 0.5) * gap
}

/** One column of a strand's way: straight on, or a curve that goes on slanting where the strand goes on the same way. */
function step(way: readonly number[], column: number): string {
  const rise = moves(way, column)
  if (rise === 0) return `h${cell}`
  const from = moves(way, column - 1) === rise ? [cell / 3, gap / 2] : [cell / 2, 0]
  const to = moves(way, column + 1) === rise ? [(2 * cell) / 3, gap / 2] : [cell / 2, gap]
  const points = [...from, ...to, cell, gap].map((value, index) => (index % 2 === 0 ? value : value * rise))
  return `c${points.map((value, index) => (index > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('')}`
}

/** Lanes a strand moves in a column: 1 down, -1 up, 0 none. */
function moves(way: readonly number[], column: number): number {
  const [from, to] = [way[column], way[column + 1]]
  return from === undefined || to === undefined ? 0 : to - from
}

/** Straight runs made one: 'h6h6' is 'h12'. */
function straightened(path: string): string {
  return path.replace(/(?:h\d+){2,}/g, (run) => {
    const lengths = run.slice(1).split('h').map(Number)
    return `h${lengths.reduce((total, one) => total + one, 0)}`
  })
}

/**
 * For each column of the left half and the middle, which of its two places have a crossing, as bits. Drawn again until
 * the pattern is neither thin nor crowded and no strand stays apart.
 */
function choices(name: string): number[] {
  // With this word before it, no two years from 2014 to 2112 have the same braid.
  const next = numbersFrom(`woven ${name}`)
  for (;;) {
    const chosen = Array.from({ length: half + 1 }, () => [3, 1, 3, 2, 3, 1, 2, 0][next() & 7] ?? 3)
    const { crossings, ways } = woven(chosen)
    const joinsIn = (way: readonly number[]) => way.filter((lane, column) => lane !== way[column + 1]).length > 3
    if (crossings.length >= 16 && crossings.length <= 22 && ways.every(joinsIn)) return chosen
  }
}

/** An even-handed stream of numbers from a name: FNV-1a, then xorshift. */
function numbersFrom(name: string): () => number {
  let state = 0x811c9dc5
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 7) & 0xffff
  }
}
