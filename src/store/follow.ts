import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { changesAfter, firstChange, lastChange } from './changes.ts'
import { hearChanges } from './hear.ts'
import { type Sql, sqlIn } from './sql.ts'

/** The tags of what changed, or `all` when it cannot be known. */
export type ChangedTags = ReadonlySet<string> | 'all'

export type Follower = {
  /** Resolves once the feed is being followed, with everything older dropped. */
  started: Promise<void>
  /** Whether the feed was read a moment ago; false while the database cannot be reached. */
  readonly isFollowing: boolean
  /** The last change that was told. */
  readonly position: number
  /** Looks for changes now. */
  look(): Promise<void>
  /** Ends the following; resolves when nothing more will be told. */
  stop(): Promise<void>
}

/** Milliseconds between two looks where each change is heard: what was missed is seen a moment later. */
const seldom = 800

type Options = {
  /** Milliseconds between two looks, where a change is not heard at once. */
  everyMs?: number
  /** Go on after this change, where it is known what came before; otherwise `all` is told first. */
  from?: number
  /** False: looks every so often alone, also on PostgreSQL. */
  hears?: boolean
}

/**
 * Follows the change feed, at once where PostgreSQL tells of a change and else by looking every so often, and tells the
 * tags of each change, in order, once committed. `all` is told at the start, after being cut off from the database, after a
 * long sleep of this process, and when the database was put back from a copy. `onTags` is waited for; what it throws is
 * logged, and `all` is told next. Its signal says that nobody waits for it any more.
 */
export function followFeed(
  payload: Payload,
  onTags: (tags: ChangedTags, position: number, signal: AbortSignal) => void | Promise<void>,
  { everyMs = 200, from, hears = true }: Options = {},
): Follower {
  const stopped = new AbortController()
  let position = from
  let lastLook = 0
  let looking = Promise.resolve()

  async function look(): Promise<void> {
    try {
      const db = await sqlIn(payload)
      const last = await lastChange(db)
      if (position === undefined || last < position || hasSlept() || (await isTooFarBack(db))) {
        await onTags('all', last, stopped.signal)
        position = last
      }
      while (position < last && !stopped.signal.aborted) {
        const changes = await changesAfter(db, position)
        const tags = new Set(changes.flatMap((change) => change.tags))
        const next = changes.at(-1)?.id ?? last
        await onTags(tags.has('all') ? 'all' : tags, next, stopped.signal)
        position = next
      }
      lastLook = performance.now()
    } catch (error) {
      if (stopped.signal.aborted) return
      if (position !== undefined)
        payload.logger.error({ err: error, msg: 'The change feed cannot be followed; trying again' })
      position = undefined
    }
  }

  /** Changes after the one to go on from may have been pruned by now. */
  const isTooFarBack = async (db: Sql) =>
    lastLook === 0 && position !== undefined && (await firstChange(db)) > position + 1

  /** The same for a process that was halted for long. */
  const hasSlept = () => lastLook > 0 && performance.now() - lastLook > 3_600_000

  const inTurn = () => {
    looking = looking.then(look)
    return looking
  }

  async function follow(): Promise<void> {
    while (!stopped.signal.aborted) {
      await sleep(hearing?.isOpen ? Math.max(everyMs, seldom) : everyMs, undefined, {
        signal: stopped.signal,
        ref: false,
      }).catch(() => {})
      if (!stopped.signal.aborted) await inTurn()
    }
  }
  const started = inTurn()
  const hearing = hears ? hearChanges(payload, () => void inTurn()) : undefined
  const following = started.then(follow)

  return {
    started,
    get isFollowing() {
      return position !== undefined && performance.now() - lastLook < Math.max(10 * everyMs, 2_000)
    },
    get position() {
      return position ?? 0
    },
    look: inTurn,
    async stop() {
      stopped.abort()
      await hearing?.stop()
      await following
    },
  }
}
