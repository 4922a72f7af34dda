import type { Answer } from './answer.ts'

/** What a render hands to the cache. */
export type Made = {
  /** Null: there is no such page. */
  answer: Answer | null
  /** Tags of everything that was read to make it. */
  madeFrom: ReadonlySet<string>
  /** From this instant on the page is another one. */
  nextChange?: Temporal.Instant
  /** False: given to those who asked, never kept. */
  keep?: boolean
}

type Kept = {
  answer: Answer
  madeFrom: readonly string[]
  bytes: number
  /** Milliseconds since 1970; the page ends at this very instant. */
  ends: number
  /** Undefined while the page is right; then the instant at which it ceased to be. */
  outdatedSince?: number
  /** After a failed render the last good page stands without another attempt until then. */
  retryAt: number
}

type Render = { promise: Promise<Answer | null>; changed: Set<string>; allChanged: boolean }

export type PageCache = {
  /** The page under this key, if it is there and right at this instant. */
  get(key: string): Answer | undefined
  /**
   * The page under this key, made if need be: once, however many ask. What changes while it is made makes it anew.
   * When making it fails, the last good page stands in for a while.
   * @throws what `make` throws, where no page can stand in.
   */
  fill(key: string, make: () => Promise<Made>): Promise<Answer | null>
  /** What a page that is kept and right was made of. */
  made(key: string): Made | undefined
  /** Ends the pages made from any of these tags, and no other. Returns how many. */
  drop(tags: Iterable<string>): number
  /** Ends every page: after a gap in the change feed. Returns how many. */
  dropAll(): number
  /** Bytes held, outdated pages included. */
  readonly bytes: number
  /** Pages that are right. */
  readonly size: number
}

export type CacheOptions = {
  /** The clock: milliseconds since 1970. */
  now: () => number
  /** The bound, 64 MB by default. The pages longest unread go first. */
  maxBytes?: number
  /** For how many milliseconds an outdated page may stand in when its render fails. */
  standInFor?: number
  /**
   * Tags behind which a person's consent or name may stand: when they change, or may have changed, the page goes at once
   * and altogether, and may not stand in for its successor.
   */
  neverStandsIn?: (tag: string) => boolean
}

const attempts = 3
const pauseAfterFailure = 1_000
const overheadOfEntry = 1_024
const touchesPeople = (tag: string) => /^(profiles|consents|persons|media)\b/.test(tag)

/** An empty page cache. It holds no timers: a page that has ended is seen to have ended when it is asked for. */
export function createCache(options: CacheOptions): PageCache {
  const { now, maxBytes = 64 * 1024 * 1024, standInFor = 15 * 60_000, neverStandsIn = touchesPeople } = options
  const pages = new Map<string, Kept>()
  const keysByTag = new Map<string, Set<string>>()
  const renders = new Map<string, Render>()
  let bytes = 0
  /** The page that was read last: it need not be moved to the end again. */
  let newest: string | undefined

  function get(key: string): Answer | undefined {
    const kept = pages.get(key)
    if (!kept || kept.outdatedSince !== undefined) return undefined
    if (kept.ends !== Number.POSITIVE_INFINITY && now() >= kept.ends) {
      kept.outdatedSince = kept.ends
      return undefined
    }
    if (key !== newest) {
      pages.delete(key)
      pages.set(key, kept)
      newest = key
    }
    return kept.answer
  }

  function fill(key: string, make: () => Promise<Made>): Promise<Answer | null> {
    const under = renders.get(key)
    if (under) return under.promise
    const answer = get(key)
    if (answer) return Promise.resolve(answer)
    const kept = pages.get(key)
    if (kept && kept.retryAt > now() && mayStandIn(kept)) return Promise.resolve(kept.answer)
    const render: Render = { promise: Promise.resolve(null), changed: new Set(), allChanged: false }
    renders.set(key, render)
    render.promise = makeAndKeep(key, make, render).finally(() => renders.delete(key))
    return render.promise
  }

  async function makeAndKeep(key: string, make: () => Promise<Made>, render: Render): Promise<Answer | null> {
    for (let attempt = 1; ; attempt++) {
      render.changed.clear()
      render.allChanged = false
      try {
        const made = await make()
        const outdated = render.allChanged || !render.changed.isDisjointFrom(made.madeFrom)
        if (outdated && attempt < attempts) continue
        if (outdated || made.keep === false || !made.answer) remove(key)
        else store(key, made.answer, made)
        return made.answer
      } catch (error) {
        const kept = pages.get(key)
        if (!kept || !mayStandIn(kept)) throw error
        kept.retryAt = now() + pauseAfterFailure
        return kept.answer
      }
    }
  }

  function mayStandIn(kept: Kept): boolean {
    return kept.outdatedSince === undefined || now() - kept.outdatedSince < standInFor
  }

  function store(key: string, answer: Answer, made: Made): void {
    remove(key)
    const size = overheadOfEntry + 2 * key.length + answer.bytes + 64 * made.madeFrom.size
    if (size > maxBytes) return
    const ends = made.nextChange?.epochMilliseconds ?? Number.POSITIVE_INFINITY
    newest = key
    pages.set(key, { answer, madeFrom: [...made.madeFrom], bytes: size, ends, retryAt: 0 })
    bytes += size
    for (const tag of made.madeFrom) {
      const keys = keysByTag.get(tag)
      if (keys) keys.add(key)
      else keysByTag.set(tag, new Set([key]))
    }
    for (const oldest of pages.keys()) {
      if (bytes <= maxBytes) break
      remove(oldest)
    }
  }

  function remove(key: string): void {
    const kept = pages.get(key)
    if (!kept) return
    pages.delete(key)
    bytes -= kept.bytes
    for (const tag of kept.madeFrom) {
      const keys = keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) keysByTag.delete(tag)
    }
  }

  /** Returns whether the page was right until now. */
  function end(key: string, altogether: boolean): boolean {
    const kept = pages.get(key)
    if (!kept) return false
    const wasRight = kept.outdatedSince === undefined
    if (wasRight) kept.outdatedSince = now()
    if (altogether) remove(key)
    return wasRight
  }

  function drop(tags: Iterable<string>): number {
    let dropped = 0
    for (const tag of tags) {
      for (const render of renders.values()) render.changed.add(tag)
      for (const key of [...(keysByTag.get(tag) ?? [])]) if (end(key, neverStandsIn(tag))) dropped++
    }
    return dropped
  }

  function dropAll(): number {
    for (const render of renders.values()) render.allChanged = true
    let dropped = 0
    for (const [key, { madeFrom }] of [...pages]) if (end(key, madeFrom.some(neverStandsIn))) dropped++
    return dropped
  }

  function made(key: string): Made | undefined {
    const answer = get(key)
    const kept = pages.get(key)
    if (!answer || !kept) return undefined
    const lasts = kept.ends === Number.POSITIVE_INFINITY
    const nextChange = lasts ? undefined : Temporal.Instant.fromEpochMilliseconds(kept.ends)
    return { answer, madeFrom: new Set(kept.madeFrom), nextChange }
  }

  return {
    get,
    made,
    fill,
    drop,
    dropAll,
    get bytes() {
      return bytes
    },
    get size() {
      let right = 0
      for (const kept of pages.values()) if (kept.outdatedSince === undefined) right++
      return right
    },
  }
}
