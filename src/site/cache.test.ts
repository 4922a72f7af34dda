import { describe, expect, test } from 'vitest'
import { type Answer, makeAnswer } from './answer.ts'
import { type CacheOptions, createCache, type Made } from './cache.ts'

const start = Temporal.Instant.from('2026-10-26T09:00:00Z')

/** A cache with a clock that moves by hand. */
function makeCache(options: Partial<CacheOptions> = {}) {
  let time = start
  const cache = createCache({ now: () => time.epochMilliseconds, ...options })
  return { cache, pass: (duration: Temporal.DurationLike) => (time = time.add(duration)) }
}

async function made(text: string, madeFrom: string[] = [], more: Partial<Made> = {}): Promise<Made> {
  const answer = await makeAnswer({ type: 'text/html; charset=utf-8', body: text, headers: [] })
  return { answer, madeFrom: new Set(madeFrom), ...more }
}

const textOf = (answer: Answer | null | undefined) => answer?.variants.identity.body.toString()

describe('a page', () => {
  test('is made once, however many ask', async () => {
    const { cache } = makeCache()
    let renders = 0
    const make = async () => {
      renders++
      await new Promise(setImmediate)
      return made(`render ${renders}`)
    }
    const answers = await Promise.all(Array.from({ length: 100 }, () => cache.fill('/', make)))
    expect(new Set(answers.map(textOf))).toEqual(new Set(['render 1']))
    await cache.fill('/', make)
    expect(renders).toBe(1)
  })

  test('that is not there is not kept', async () => {
    const { cache } = makeCache()
    expect(await cache.fill('/nothing', async () => ({ answer: null, madeFrom: new Set() }))).toBeNull()
    expect(cache.size).toBe(0)
    expect(textOf(await cache.fill('/nothing', () => made('now there')))).toBe('now there')
  })

  test('that is not to be kept is given and forgotten', async () => {
    const { cache } = makeCache()
    expect(textOf(await cache.fill('/', () => made('once', [], { keep: false })))).toBe('once')
    expect(cache.get('/')).toBeUndefined()
  })

  test('ends at the very instant of its next change', async () => {
    const { cache, pass } = makeCache()
    await cache.fill('/day', () => made('closed', [], { nextChange: start.add({ minutes: 1 }) }))
    pass({ milliseconds: 59_999 })
    expect(textOf(cache.get('/day'))).toBe('closed')
    pass({ milliseconds: 1 })
    expect(cache.get('/day')).toBeUndefined()
    expect(textOf(await cache.fill('/day', () => made('open')))).toBe('open')
  })
})

describe('the bound', () => {
  const page = () => made('x'.repeat(10_000).replaceAll(/x/g, () => Math.random().toString(36).slice(2, 3)))

  test('holds, and what was read longest ago goes first', async () => {
    const { cache } = makeCache({ maxBytes: 80_000 })
    for (const key of ['/1', '/2', '/3', '/4']) await cache.fill(key, page)
    expect(cache.size).toBe(4)
    cache.get('/1')
    for (const key of ['/5', '/6', '/7']) await cache.fill(key, page)
    expect(cache.bytes).toBeLessThanOrEqual(80_000)
    expect(cache.get('/1')).toBeDefined()
    expect(cache.get('/2')).toBeUndefined()
    expect(cache.get('/7')).toBeDefined()
  })

  test('counts both packed forms, and gives back all when pages go', async () => {
    const { cache } = makeCache()
    await cache.fill('/', page)
    expect(cache.bytes).toBeGreaterThan(12_000)
    await cache.fill('/other', () => made('other'))
    cache.dropAll()
    await cache.fill('/', async () => ({ answer: null, madeFrom: new Set() }))
    await cache.fill('/other', async () => ({ answer: null, madeFrom: new Set() }))
    expect(cache.bytes).toBe(0)
  })

  test('lets a page through that is larger than itself', async () => {
    const { cache } = makeCache({ maxBytes: 5_000 })
    expect(await cache.fill('/', page)).not.toBeNull()
    expect(cache.bytes).toBe(0)
  })
})

describe('a change', () => {
  async function filled(options: Partial<CacheOptions> = {}) {
    const filledCache = makeCache(options)
    await filledCache.cache.fill('/posts/a', () => made('a', ['posts:1', 'site']))
    await filledCache.cache.fill('/posts/b', () => made('b', ['posts:2', 'site']))
    await filledCache.cache.fill('/2021/days/3', () => made('day', ['posts/day:3', 'posts:1', 'days:3', 'site']))
    await filledCache.cache.fill('/people/x', () => made('x', ['persons:4', 'posts/person:4', 'site']))
    return filledCache
  }
  const keys = ['/posts/a', '/posts/b', '/2021/days/3', '/people/x']

  test('drops what was made from it and nothing else', async () => {
    const { cache } = await filled()
    expect(cache.drop(['posts:1', 'posts', 'posts/day:3', 'posts/person:9'])).toBe(2)
    expect(keys.filter((key) => cache.get(key))).toEqual(['/posts/b', '/people/x'])
    expect(cache.drop(['posts:1'])).toBe(0)
  })

  test('of the site drops every page, as does a gap in the feed', async () => {
    const { cache } = await filled()
    expect(cache.drop(['site'])).toBe(4)
    expect((await filled()).cache.dropAll()).toBe(4)
  })

  test('does not drop what no longer depends on it', async () => {
    const { cache } = await filled()
    cache.drop(['posts:1'])
    await cache.fill('/posts/a', () => made('a again', ['posts:7']))
    expect(cache.drop(['posts:1'])).toBe(0)
    expect(textOf(cache.get('/posts/a'))).toBe('a again')
  })

  test.each([
    ['of what it is made from', ['posts:1'], ['old', 'new']],
    ['of something else', ['posts:2'], ['old']],
  ])('%s that arrives while a page is made', async (_, tags, versions) => {
    const { cache } = makeCache()
    const reading = Promise.withResolvers<void>()
    const changed = Promise.withResolvers<void>()
    let title = 'old'
    const renders: string[] = []
    const make = async () => {
      const read = title
      renders.push(read)
      reading.resolve()
      await changed.promise
      return made(read, ['posts:1'])
    }
    const first = cache.fill('/posts/a', make)
    await reading.promise
    title = 'new'
    cache.drop(tags)
    const second = cache.fill('/posts/a', make)
    changed.resolve()
    const last = versions.at(-1)
    expect([textOf(await first), textOf(await second), textOf(cache.get('/posts/a'))]).toEqual([last, last, last])
    expect(renders).toEqual(versions)
  })

  test('at every render leaves nothing behind', async () => {
    const { cache } = makeCache()
    let renders = 0
    const make = async () => {
      renders++
      cache.drop(['posts:1'])
      return made(`${renders}`, ['posts:1'])
    }
    expect(textOf(await cache.fill('/', make))).toBe('3')
    expect(cache.get('/')).toBeUndefined()
    const missed = await cache.fill('/all', async () => {
      cache.dropAll()
      return made('all', [])
    })
    expect(textOf(missed)).toBe('all')
    expect(cache.get('/all')).toBeUndefined()
  })
})

describe('a render that fails', () => {
  const failing = async () => {
    throw new Error('database gone')
  }

  test('fails for all who asked when there is no page to stand in', async () => {
    const { cache } = makeCache()
    const results = await Promise.allSettled([cache.fill('/', failing), cache.fill('/', failing)])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(textOf(await cache.fill('/', () => made('well again')))).toBe('well again')
  })

  test('lets the last good page stand in, a second at a time, and not for ever', async () => {
    const { cache, pass } = makeCache({ standInFor: 60_000 })
    let attempts = 0
    const attempt = () => {
      attempts++
      return failing()
    }
    await cache.fill('/', () => made('good', ['posts:1']))
    cache.drop(['posts:1'])
    expect(textOf(await cache.fill('/', attempt))).toBe('good')
    expect(textOf(await cache.fill('/', attempt))).toBe('good')
    expect(attempts).toBe(1)
    expect(cache.get('/')).toBeUndefined()
    pass({ seconds: 1 })
    expect(textOf(await cache.fill('/', attempt))).toBe('good')
    expect(attempts).toBe(2)
    pass({ seconds: 60 })
    await expect(cache.fill('/', attempt)).rejects.toThrow('database gone')
    expect(textOf(await cache.fill('/', () => made('well again')))).toBe('well again')
  })

  test.each(['profiles:3', 'consents:1', 'media:2', 'persons:4'])('shows nothing that depended on %s', async (tag) => {
    const { cache } = makeCache()
    await cache.fill('/', () => made('a portrait', ['posts:1', tag]))
    cache.drop(['posts:1'])
    expect(textOf(await cache.fill('/', failing))).toBe('a portrait')
    cache.drop([tag])
    await expect(cache.fill('/', failing)).rejects.toThrow('database gone')
    expect(cache.bytes).toBe(0)
    await cache.fill('/', () => made('a portrait', [tag]))
    await cache.fill('/other', () => made('other', ['posts:1']))
    cache.dropAll()
    await expect(cache.fill('/', failing)).rejects.toThrow('database gone')
    expect(textOf(await cache.fill('/other', failing))).toBe('other')
  })
})
