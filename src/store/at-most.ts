/**
 * Lets at most `most` pieces of work run at once; the others wait in line.
 * @returns a function that runs one piece of work when its turn has come.
 */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running < most) running++
    else await new Promise<void>((enter) => line.push(enter))
    try {
      return await work()
    } finally {
      // Whoever leaves gives the place to the next in line.
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}
