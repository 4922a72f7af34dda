import type { CollectionSlug, Payload, Where } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { makeSettings } from '../../../tests/support/payload.ts'
import { removeSample } from '../../desk/sample-removal.ts'
import { contentLanguages } from '../../i18n/content-languages.ts'
import { itemRooms } from '../../rooms.ts'
import { mediaStoreOf } from '../../store/media-store.ts'
import { createReader } from '../../store/reader.ts'
import { readHome } from '../../week/queries/home.ts'
import { exportArchive } from '../export.ts'
import { load } from '../load.ts'
import { makeArchive, makeTemporaryFolder, textsIn } from '../testing.ts'
import { sampleCommand } from './command.ts'
import { sampleLanguages } from './content.ts'
import { loadSample } from './load.ts'

const marked = [
  ...(['editions', 'days', 'posts', 'profiles', 'resources', 'events', 'round-ups'] as const),
  ...(['media', 'consents'] as const),
]
const isMarked: Where = { sample: { equals: true } }
const untranslated = 'sample-learning-beside-a-colleague'
const stale = 'sample-ten-minutes-of-listening'

type Doc = Record<string, unknown>
const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)
const codes = new Set(contentLanguages.map(({ code }) => code))

/** Every text of a document with its languages: what is stored by language, at any depth. */
function textsOf(value: unknown, path = ''): [path: string, byLanguage: Doc][] {
  if (Array.isArray(value)) return value.flatMap((one, at) => textsOf(one, `${path}/${at}`))
  if (!isDoc(value)) return []
  const given = Object.entries(value).filter(([, text]) => text !== null && text !== undefined)
  if (given.length > 0 && 'en' in value && given.every(([code]) => codes.has(code)))
    return [[path, Object.fromEntries(given)]]
  const { textsAsOf: _, ...rest } = value
  return Object.entries(rest).flatMap(([name, one]) => textsOf(one, `${path}/${name}`))
}

/** What a rich text is made of, without its words. */
function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shapeOf)
  if (!isDoc(node)) return undefined
  return node.root ? shapeOf(node.root) : [node.type, ...(node.type === 'paragraph' ? [] : [shapeOf(node.children)])]
}

eachDatabase('the sample week', (database) => {
  let payload: Payload
  let made: number
  let before: Record<string, number>
  let figures: Awaited<ReturnType<typeof readFigures>>
  const steps: [number, number][] = []
  const exported = makeTemporaryFolder()

  const read = async (collection: CollectionSlug, where: Where = isMarked): Promise<Doc[]> => {
    const all = { where, depth: 0, pagination: false, locale: 'all', trash: true, sort: 'id' } as const
    return (await payload.find({ collection, ...all })).docs.map((doc): Doc => ({ ...doc }))
  }
  const readAll = async () => (await Promise.all(marked.map(async (collection) => await read(collection)))).flat()

  /** Rows of every collection and of its versions. */
  const countAll = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {}
    for (const { slug, versions } of payload.config.collections) {
      // Told to readers' pages and to the next load; neither is content.
      if (slug === 'changes' || slug === 'loads') continue
      counts[slug] = (await payload.count({ collection: slug, trash: true })).totalDocs
      if (versions) counts[`${slug}, versions`] = (await payload.countVersions({ collection: slug })).totalDocs
    }
    return counts
  }
  /** All that the front door says of the archive, but that there is a sample. */
  const readFigures = async () => {
    const read = await createReader(payload, { locale: 'en', languages: sampleLanguages, now: Temporal.Now.instant() })
    const { hasSample: _, ...home } = await readHome(read, itemRooms, 'UTC')
    return home
  }
  const filesOfMedia = async () => (await Array.fromAsync(mediaStoreOf(payload).list())).map(({ name }) => name)

  beforeAll(async () => {
    payload = await database.open()
    await load(payload, makeArchive())
    before = await countAll()
    figures = await readFigures()
    made = await loadSample(payload, { progress: (done, total) => steps.push([done, total]) })
  })

  it('is there once, however often it is asked for', async () => {
    expect(made).toBe((await readAll()).length)
    expect(steps.map(([done]) => done)).toEqual(Array.from({ length: made }, (_, at) => at + 1))
    expect(new Set(steps.map(([, total]) => total))).toEqual(new Set([made]))
    expect(await loadSample(payload)).toBe(0)
    expect(await loadSample(payload, { again: true })).toBe(0)
  })

  it('counts for nothing at the front door', async () => {
    expect(await readFigures()).toEqual(figures)
  })

  it('is named in no text of an export', async () => {
    const report = await exportArchive(payload, exported)
    expect(report).toMatchObject({ items: 2, leftOut: { profiles: 0, pictures: 0 } })
    const named = Object.entries(textsIn(exported)).filter(([, text]) => /sample-|SampleWeek/.test(text))
    expect(named.map(([name]) => name)).toEqual([])
  })

  // What it says is the same on every database.
  if (database.kind === 'sqlite')
    describe('has in it', () => {
      it('an item of each room on each of its five days, and a link for the week as a whole', async () => {
        const days = await read('days')
        expect(days.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
        for (const room of ['posts', 'profiles', 'resources', 'events'] as const)
          expect((await read(room)).map(({ day }) => day)).toEqual(days.map(({ id }) => id))
        for (const room of ['posts', 'resources', 'events'] as const)
          expect(new Set((await read(room)).map(({ kind }) => kind)).size).toBe(5)
        expect(await read('round-ups')).toMatchObject([{ day: null, kind: 'website' }])
      })

      it('nothing that is not published, or has a date of its own: the clock dates it', async () => {
        for (const collection of ['editions', 'posts', 'profiles', 'resources', 'events', 'round-ups'] as const) {
          const { docs } = await payload.find({ collection, where: isMarked, pagination: false, overrideAccess: false })
          expect(docs.length).toBe((await read(collection)).length)
        }
        for (const { year, starts, date } of await readAll()) expect([year, starts, date].filter(Boolean)).toEqual([])
      })

      it('every text in every language of the interface, but for one item', async () => {
        const texts = (await readAll()).flatMap((doc) => textsOf(doc).map((text) => ({ slug: doc.slug, text })))
        const lacking = texts.filter(({ text: [, byLanguage] }) => sampleLanguages.some((code) => !byLanguage[code]))
        expect(texts.length).toBeGreaterThan(90)
        expect(new Set(lacking.map(({ slug }) => slug))).toEqual(new Set([untranslated]))
        for (const { text } of texts.filter(({ slug }) => slug === untranslated))
          expect(Object.keys(text[1])).toEqual(['en'])
      })

      it('one item whose translations are behind', async () => {
        const differing = (await read('posts')).filter(({ body }) => {
          const shapes = Object.values(isDoc(body) ? body : {}).map((text) => JSON.stringify(shapeOf(text)))
          return new Set(shapes).size > 1
        })
        expect(differing.map(({ slug }) => slug)).toEqual([stale])
        const [doc] = differing
        const { docs: versions } = await payload.findVersions({
          collection: 'posts',
          where: { parent: { equals: doc?.id } },
          sort: '-id',
          pagination: false,
        })
        expect(versions[0]?.version.summary).toMatch(/^Four habits/)
        expect(versions[1]?.version.summary).toMatch(/^Three habits/)
      })

      it('nobody by name: roles sign', async () => {
        const items = (await readAll()).filter(({ bylines }) => Array.isArray(bylines) && bylines.length > 0)
        expect(items.length).toBe(15)
        for (const { bylines } of items)
          expect(bylines).toMatchObject([{ role: { en: expect.stringMatching(/\(sample\)$/) } }])
        for (const doc of items) {
          const [byline] = Array.isArray(doc.bylines) ? doc.bylines : []
          const { person, nameThen, honorific, organisations, place, unit } = byline
          expect([person, nameThen, honorific, place, unit].filter(Boolean)).toEqual([])
          expect(organisations ?? []).toEqual([])
        }
        expect(await read('persons')).toEqual([])
        expect((await readAll()).flatMap(({ countries }) => countries ?? [])).toEqual([])
      })

      it('a consent for each profile, and for the picture of one', async () => {
        const consents = await read('consents')
        const profiles = await read('profiles')
        expect(profiles.map(({ consent }) => consent)).toEqual(consents.map(({ id }) => id))
        const [picture] = profiles.flatMap((doc) => doc.picture ?? [])
        expect(await read('media', { id: { equals: picture } })).toMatchObject([
          { consent: consents[0]?.id, sample: true },
        ])
      })

      it('links to the themes that the archive has', async () => {
        const [theme] = await read('themes', { slug: { equals: 'supervision' } })
        const there = (await read('posts')).filter(({ themes }) => Array.isArray(themes) && themes.includes(theme?.id))
        expect(there.map(({ kind }) => kind)).toEqual(['qa', 'video'])
      })
    })

  describe('taken away', () => {
    const command = sampleCommand(removeSample)
    const run = async (...argv: string[]) => {
      const lines: string[] = []
      const settings = makeSettings({ dataDir: database.folder() })
      const code = await command.run({ payload, settings, argv, out: (line) => lines.push(line) })
      return { code, lines }
    }
    /** What somebody tries out in the sample edition, and what they then make of it for the archive. */
    const tryOut = async () => {
      const [edition] = await read('editions')
      const [real] = await read('editions', { slug: { equals: '2021' } })
      const day = await payload.create({ collection: 'days', data: { edition: Number(edition?.id), number: 6 } })
      const tried = { title: 'Tried out', kind: 'post', day: day.id, _status: 'published' } as const
      const post = await payload.create({ collection: 'posts', data: tried })
      const moved = await payload.create({ collection: 'posts', data: { ...tried, title: 'Moved' } })
      const away = { edition: Number(real?.id), day: null }
      const kept = await payload.update({ collection: 'posts', id: moved.id, data: away })
      expect([day.sample, post.sample, moved.sample, kept.sample]).toEqual([true, true, true, false])
      return kept.id
    }

    beforeAll(async () => {
      const kept = await tryOut()
      expect((await filesOfMedia()).length).toBeGreaterThan(2)
      expect(await run('remove')).toEqual({ code: 0, lines: [`Took the sample week away: ${made + 2} documents.`] })
      expect(await read('posts', { id: { equals: kept } })).toHaveLength(1)
      await payload.delete({ collection: 'posts', id: kept })
    })

    it('leaves everything else, and nothing of its own, as it was', async () => {
      expect(await countAll()).toEqual(before)
      await expect.poll(filesOfMedia).toEqual([])
      const after = makeTemporaryFolder()
      await exportArchive(payload, after)
      expect(textsIn(after)).toEqual(textsIn(exported))
      expect(await run('remove')).toEqual({ code: 0, lines: ['Nothing to do: there is no sample week.'] })
    })

    it('does not come back by itself', async () => {
      expect(await loadSample(payload)).toBe(0)
      expect(await countAll()).toEqual(before)
    })

    if (database.kind === 'sqlite')
      it('comes back when it is asked for', async () => {
        expect(await run('load')).toEqual({ code: 0, lines: [`Loaded the sample week: ${made} documents.`] })
        expect(await run('load')).toEqual({ code: 0, lines: ['Nothing to do: the sample week is there already.'] })
      })

    it.each([[[]], [['away']], [['remove', 'load']]])('is told what to write after %j', async (argv) => {
      const { code, lines } = await run(...argv)
      expect(code).toBe(2)
      expect(lines.join()).toMatch(/load or remove/)
    })
  })
})
