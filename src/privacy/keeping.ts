import type { Payload } from 'payload'
import type { Traces } from '../kit/traces.ts'

/** Where people are kept, and where the list of erasures outside the database lies. */
export type Keeping = { traces: readonly Traces[]; dataDir: string }

const place = 'keepingOfPeople'

/**
 * Lets the desk of this process see and erase what is kept of people: the rooms that keep something can do more than the
 * desk's build may hold, and it shares only Payload with them.
 */
export function offerKeeping(payload: Payload, keeping: Keeping): void {
  payload.config.custom[place] = keeping
}

/** @throws where nothing was offered: the program was opened without its front */
export function keepingOf(payload: Payload): Keeping {
  const keeping: unknown = payload.config.custom[place]
  if (!isKeeping(keeping)) throw new Error('This process keeps nothing of people')
  return keeping
}

const isKeeping = (value: unknown): value is Keeping =>
  typeof value === 'object' && value !== null && 'traces' in value && 'dataDir' in value
