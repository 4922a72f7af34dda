import fc from 'fast-check'
import { ask } from './ask.ts'
import { faultsOf } from './faults.ts'
import { type Known, requestsTo } from './requests.ts'

type Options = { runs: number; seed?: number; timeout?: number }

/**
 * Sends made-up requests to a route until one is answered wrongly.
 * @throws with the smallest such request that was found, what was wrong, and the seed that brings it again
 */
export async function fuzz(port: number, known: Known, { runs, seed, timeout }: Options): Promise<void> {
  let isSilent = false
  const property = fc.asyncProperty(requestsTo(known), async (asked) => {
    // To look for a smaller request would take the whole patience for each.
    if (isSilent) return
    const answer = await ask(port, asked, timeout)
    isSilent = answer.status === undefined
    const faults = faultsOf(answer)
    if (faults.length > 0) throw new Error(faults.join('; '))
  })
  const result = await fc.check(property, { numRuns: runs, seed })
  if (!result.failed) return
  const { counterexample, errorInstance } = result
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  throw new Error(
    `${known.path}: ${why}\n${JSON.stringify(counterexample?.[0], null, 2)}\nAgain: FUZZ_SEED=${result.seed} npm test -- tests/fuzz`,
  )
}
