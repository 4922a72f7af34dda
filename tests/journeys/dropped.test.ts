import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Payload, Where } from 'payload'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { archiveFolder, load } from '../../src/keep/index.ts'
import type { Post } from '../../src/payload-types.ts'
import { itemRooms } from '../../src/rooms.ts'
import { startSearch } from '../../src/search/keep-current.ts'
import { createSite } from '../../src/serve.ts'
import { writeChange } from '../../src/store/changes.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { eachDatabase } from '../support/databases.ts'
import { makeSettings } from '../support/payload.ts'

/** A whole site in this process, with a note of every question that its pages ask of the database. */
async function openSite(payload: Payload, dataDir: string) {
  const search = startSearch(payload, { dataDir, rooms: itemRooms, now: () => Temporal.Now.instant() })
  await search.started
  // The index would ask too; it has its own tests.
  await search.stop()
  let asked = 0
  const { find, count } = payload
  Object.assign(payload, {
    find: (...args: Parameters<typeof find>) => {
      asked++
      return find.apply(payload, args)
    },
    count: (...args: Parameters<typeof count>) => {
      asked++
      return count.apply(payload, args)
    },
  })
  const settings = makeSettings({ dataDir })
  const site = await createSite(settings, { payload, search, close: async () => {} })
  const server = createServer(site.listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void site.stop(server))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const read = async (path: string) => (await fetch(origin + path)).text()
  /** Reads pages one by one. Answers with those that had to be made anew. */
  const made = async (paths: readonly string[]) => {
    const anew: string[] = []
    for (const path of paths) {
      // No page is made from this, but what was read for others is not good any more: each asks for itself.
      await inTransaction(payload, (_, tx) => writeChange(tx, new Set(['nothing'])))
      const before = asked
      await read(path)
      if (asked > before) anew.push(path)
    }
    return anew
  }
  return { read, made }
}

/** The slugs of everything that stands in the week of a post. */
async function weekOf(payload: Payload, { edition }: Post): Promise<Set<string>> {
  const id = typeof edition === 'object' ? edition?.id : edition
  const found = new Set<string>()
  for (const collection of ['posts', 'resources', 'events', 'round-ups', 'profiles'] as const) {
    const where: Where = { edition: { equals: id } }
    const { docs } = await payload.find({ collection, where, pagination: false, depth: 0 })
    for (const { slug } of docs) if (slug) found.add(slug)
  }
  return found
}

eachDatabase(
  'a change at the desk drops the pages made from it and no other',
  (database) => {
    let payload: Payload
    let dataDir: string
    beforeAll(async () => {
      const place = await database.makePlace()
      dataDir = place.dataDir
      payload = await database.open(place)
      await load(payload, archiveFolder)
    })

    test('of all the pages in the sitemap and the feeds', async () => {
      const { read, made } = await openSite(payload, dataDir)
      const addresses = [...(await read('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)]
      const paths = addresses
        .map(([, address = '']) => new URL(address).pathname)
        .filter((path) => !/^\/(fr|es|pt|ar)(\/|$)/.test(path))
      const all = [...paths, '/sitemap.xml', '/feed.xml', '/2020/feed.xml', '/2021/feed.xml']
      expect(paths.length).toBeGreaterThan(150)
      await made(all)
      expect(await made(all)).toEqual([])

      const where: Where = { 'edition.year': { equals: 2021 }, 'day.number': { equals: 3 }, kind: { equals: 'post' } }
      const [post] = (await payload.find({ collection: 'posts', where, limit: 1, depth: 0 })).docs
      if (!post) throw new Error('the archive has posts on the third day of 2021')
      const own = `/posts/${post.slug}`
      const naming: string[] = []
      for (const path of all) if ((await read(path)).includes(`${own}"`) || path === own) naming.push(path)

      await payload.update({ collection: 'posts', id: post.id, data: { title: 'Another title' } })
      await expect.poll(() => read(own), { interval: 20, timeout: 30_000 }).toContain('Another title')
      const anew = [own, ...(await made(all))]

      expect(naming).toContain('/2021/days/3')
      expect(naming.filter((path) => !anew.includes(path))).toEqual([])
      // Lists and counts of the whole, and what stands in the same week, which leads to the one before and after.
      const week = await weekOf(payload, post)
      const may = ['/', '/archive', '/posts', '/sitemap.xml', '/feed.xml', '/2021/feed.xml']
      const others = anew.filter(
        (path) => !naming.includes(path) && !may.includes(path) && !week.has(path.split('/').at(-1) ?? ''),
      )
      expect(others).toEqual([])
      expect(anew.length).toBeLessThan(all.length / 5)
    })
  },
  { briefly: 'postgres' },
)
