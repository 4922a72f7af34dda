import type { Payload } from 'payload'

/** Milliseconds after which an answer has left. */
const moment = 1_000
/** Pieces of work that wait at most: beyond it the newest is let go, or a flood would fill the memory. */
const most = 1_000

/** Work that is put off until whoever caused it has been answered, and cannot learn from the clock what it was. */
export type Later = {
  add(work: () => Promise<unknown>): void
  /** How many pieces wait. */
  waiting(): number
  /** Does at once what still waits. */
  finish(): Promise<void>
}

function createLater(failed: (error: unknown) => void): Later {
  const line = new Set<() => Promise<unknown>>()
  let running = Promise.resolve()
  const run = (work: () => Promise<unknown>) => {
    // One after the other; what was done early is not done again.
    running = running.then(async () => {
      if (line.delete(work)) await work().catch(failed)
    })
  }
  return {
    add(work) {
      if (line.size >= most) return
      line.add(work)
      setTimeout(() => run(work), moment).unref()
    },
    waiting: () => line.size,
    finish() {
      for (const work of line) run(work)
      return running
    },
  }
}

const place = 'later'

/** What is put off in this process: the desk runs in modules of its own and shares only Payload with the rest. */
export function laterOf({ config, logger }: Pick<Payload, 'config' | 'logger'>): Later {
  const known: unknown = config.custom[place]
  if (isLater(known)) return known
  const later = createLater((err) => logger.error({ err, in: 'what was put off' }))
  config.custom[place] = later
  return later
}

const isLater = (value: unknown): value is Later =>
  typeof value === 'object' && value !== null && 'add' in value && 'finish' in value
