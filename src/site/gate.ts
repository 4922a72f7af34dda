/** There is more to do than can be done: come back in a few seconds. */
export class Busy extends Error {}

export type Gate = {
  /**
   * Does the work when its turn comes; the work can make room for the next before it is done.
   * @throws {Busy} where too many wait already
   */
  pass<T>(work: (leave: () => void) => Promise<T>): Promise<T>
}

/** Lets `atOnce` in; `waiting` more stand in line, the others are turned away: what is under way stays bounded. */
export function createGate({ atOnce, waiting }: { atOnce: number; waiting: number }): Gate {
  const line: (() => void)[] = []
  let inside = 0
  return {
    async pass(work) {
      if (inside < atOnce) inside++
      else if (line.length < waiting) await new Promise<void>((resolve) => line.push(resolve))
      else throw new Busy('too much is under way')
      let isInside = true
      const leave = () => {
        if (!isInside) return
        isInside = false
        const next = line.shift()
        if (next) next()
        else inside--
      }
      try {
        return await work(leave)
      } finally {
        leave()
      }
    },
  }
}
