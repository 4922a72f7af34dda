import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Waits until it is the turn of `who`; false where too many wait already, or for too long. */
export type Rate = (who: string) => Promise<boolean>

/** Browsers give up later than this; whoever would wait longer is told to come back. */
const longestWait = 20_000
/** From one address, and from all together: one flood leaves room for the others. */
const mostWaiting = { one: 500, all: 10_000 }

/**
 * Slows down what comes from one address: the first of each second pass, the others wait their turn. A hall of people
 * behind one address gets through; a flood does not.
 * @param perSecond 0: nobody waits
 * @param counter counts for others too; this process counts for itself when not given
 */
export function createRate(perSecond: number, counter?: RateLimiterAbstract): Rate {
  if (perSecond === 0) return async () => true
  const limiter = counter ?? new RateLimiterMemory({ points: perSecond, duration: 1 })
  const waiting = new Map<string, number>()
  let all = 0
  /** Counts who begins to wait (1) and who has done with it (-1). */
  const count = (who: string, by: 1 | -1) => {
    const left = (waiting.get(who) ?? 0) + by
    if (left > 0) waiting.set(who, left)
    else waiting.delete(who)
    all += by
  }

  async function untilTurn(who: string, left: number, waited: number): Promise<boolean> {
    if (left === 0) return true
    if (waited + left > longestWait) return false
    await new Promise((resolve) => setTimeout(resolve, left))
    return untilTurn(who, await ask(who), waited + left)
  }

  /** Milliseconds until asking again makes sense; 0: it is their turn. */
  async function ask(who: string): Promise<number> {
    try {
      await limiter.consume(who)
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext)
      throw refused
    }
  }

  return async (who) => {
    const left = await ask(who)
    if (left === 0) return true
    if ((waiting.get(who) ?? 0) >= mostWaiting.one || all >= mostWaiting.all) return false
    count(who, 1)
    try {
      return await untilTurn(who, left, 0)
    } finally {
      count(who, -1)
    }
  }
}
