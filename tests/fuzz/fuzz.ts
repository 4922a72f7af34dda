import fc from 'fast-check'
import { ask } from './ask.ts'
import { faultsOf } from './faults.ts'
import type { Asked } from './requests.ts'

type Options = {
  runs: number
  seed?: number
  timeout?: number
  /** Whether the address is one that signs somebody in or out. */
  setsCookies?: boolean
}

/**
 * Sends made-up requests to a route until one is answered wrongly.
 * @param path of the route, to name it by
 * @throws with the smallest such request that was found, what was wrong, and the seed that brings it again
 */
export async function fuzz(
  port: number,
  path: string,
  requests: fc.Arbitrary<Asked>,
  { runs, seed, timeout, setsCookies }: Options,
): Promise<void> {
  let isSilent = false
  const property = fc.asyncProperty(requests, async (asked) => {
    // To look for a smaller request would take the whole patience for each.
    if (isSilent) return
    const answer = await ask(port, asked, timeout)
    isSilent = answer.status === undefined
    const faults = faultsOf(answer, { setsCookies })
    if (faults.length > 0) throw new Error(faults.join('; '))
  })
  const result = await fc.check(property, { numRuns: runs, seed })
  if (!result.failed) return
  const { counterexample, errorInstance } = result
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  throw new Error(
    `${path}: ${why}\n${JSON.stringify(counterexample?.[0], null, 2)}\nAgain: FUZZ_SEED=${result.seed} npm test -- tests/fuzz`,
  )
}
