import { setTimeout as rest } from 'node:timers/promises'

let last: Promise<void> = Promise.resolve()

/**
 * Does one work at a time, and then rests as long as it took: whatever strangers ask of the planner, half of the processor
 * is left to readers.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = last
  const { promise, resolve } = Promise.withResolvers<void>()
  last = promise
  return before.then(async () => {
    const start = performance.now()
    try {
      return await work()
    } finally {
      rest(performance.now() - start).then(resolve)
    }
  })
}
