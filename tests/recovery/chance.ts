/** Chance that is the same each time for the same seed (mulberry32). */
export type Chance = {
  /** A whole number from 0 up to, and without, `below`. */
  number(below: number): number
  /** One of these. */
  of<T>(choices: readonly [T, ...T[]]): T
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const number = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
  return { number, of: (choices) => choices[number(choices.length)] ?? choices[0] }
}
