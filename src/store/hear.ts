import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'

/** What is said on PostgreSQL at each change, and heard when it is committed. */
export const changeChannel = 'week_changes'

export type Hearing = {
  /** Whether a change would be heard at once; false on SQLite, and while the line is down. */
  readonly isOpen: boolean
  stop(): Promise<void>
}

/** Hears on PostgreSQL that something changed, in whatever process; a line that breaks is laid again. */
export function hearChanges(payload: Payload, changed: () => void): Hearing {
  const { pg, poolOptions, name } = payload.db
  const stopped = new AbortController()
  let isOpen = false

  async function listen(): Promise<void> {
    if (!pg) return
    const line = new pg.Client({ ...poolOptions, application_name: 'week: hears changes', keepAlive: true })
    const ended = new Promise<void>((resolve) => {
      line.on('error', () => resolve()).on('end', resolve)
      stopped.signal.addEventListener('abort', () => resolve(), { once: true })
    })
    try {
      await line.connect()
      await line.query(`listen ${changeChannel}`)
      line.on('notification', changed)
      isOpen = true
      changed()
      await ended
    } catch {
      // Looking every so often goes on meanwhile, and says what is wrong.
    } finally {
      isOpen = false
      await line.end().catch(() => {})
    }
  }

  async function keepListening(): Promise<void> {
    while (!stopped.signal.aborted) {
      await listen()
      await sleep(1_000, undefined, { signal: stopped.signal, ref: false }).catch(() => {})
    }
  }
  const listening = name === 'postgres' ? keepListening() : Promise.resolve()

  return {
    get isOpen() {
      return isOpen
    },
    async stop() {
      stopped.abort()
      await listening
    },
  }
}
