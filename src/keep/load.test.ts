import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { eachDatabase } from '../../tests/support/databases.ts'
import { loadLines } from './commands.ts'
import { load } from './load.ts'
import { edit, makeArchive } from './testing.ts'

eachDatabase('loading the archive', (database) => {
  let payload: Payload
  let folder: string
  beforeEach(async () => {
    payload = await database.open()
    folder = makeArchive()
    await load(payload, folder)
  })

  const post = async (slug = 'preparing') => {
    const { docs } = await payload.find({
      collection: 'posts',
      where: { slug: { equals: slug } },
      locale: 'all',
      depth: 0,
    })
    return docs[0]
  }
  const change = async (data: Record<string, unknown>) =>
    payload.update({ collection: 'posts', where: { slug: { equals: 'preparing' } }, data })
  /** As if the folder were new to the database, so that each document is looked at again. */
  const forgetFolder = () => payload.delete({ collection: 'loads', where: { key: { equals: 'folder' } } })

  it('publishes what the files say', async () => {
    const { docs } = await payload.find({ collection: 'posts', overrideAccess: false, depth: 1 })
    expect(docs).toMatchObject([
      {
        title: 'Preparing',
        slug: 'preparing',
        _status: 'published',
        edition: { slug: '2021', year: 2021 },
        day: { number: 1, date: '2021-10-25' },
        bylines: [
          {
            person: { publicName: 'Ada Example', publicSlug: 'ada' },
            part: 'author',
            role: 'Director',
            organisations: [{ slug: 'alliance' }],
          },
        ],
        themes: [{ slug: 'supervision' }],
      },
    ])
    expect(docs[0]).not.toHaveProperty('record')
    expect(await post()).toMatchObject({ record: { fact: '2021-d1-1', onSourcePage: true } })
  })

  it('has nothing to do a second time, and says so', async () => {
    const again = await load(payload, folder)
    expect(loadLines(again)).toEqual(['Nothing to do: the archive is loaded already.'])
    await forgetFolder()
    expect(await load(payload, folder)).toEqual({ created: 0, updated: 0, unchanged: 7, left: [] })
  })

  it.each([false, true])(
    'gives a new edition days of its own, and leaves those of others alone: overwrite %s',
    async (overwrite) => {
      const day = (year: number, number: number) => `  - number: ${number}
    date: '${year}-10-0${number}'
    items:
      - room: posts
        kind: post
        slug: of-${year}-${number}
        title: Of ${year}, day ${number}
`
      for (const year of [2024, 2025]) {
        writeFileSync(path.join(folder, `${year}.yaml`), `year: ${year}\ndays:\n${day(year, 1)}${day(year, 2)}`)
        expect(await load(payload, folder, { overwrite })).toMatchObject({ created: 5, left: [] })
      }
      const { docs } = await payload.find({ collection: 'posts', depth: 2, sort: 'slug' })
      const places = docs.map(({ slug, day }) => {
        const { number, edition } = z.object({ number: z.number(), edition: z.object({ year: z.number() }) }).parse(day)
        return `${slug}: ${edition.year}, ${number}`
      })
      expect(places).toEqual([
        'of-2024-1: 2024, 1',
        'of-2024-2: 2024, 2',
        'of-2025-1: 2025, 1',
        'of-2025-2: 2025, 2',
        'preparing: 2021, 1',
      ])
    },
  )

  it('takes over what changed in the files, and nothing else', async () => {
    const before = await post()
    edit(
      folder,
      '2021.yaml',
      'title: Preparing',
      'title: Preparing well\n        translations: { fr: { title: Bien préparer }, ar: { title: الاستعداد } }',
    )
    expect(await load(payload, folder)).toEqual({ created: 0, updated: 1, unchanged: 6, left: [] })
    expect(await post()).toMatchObject({
      id: before?.id,
      title: { en: 'Preparing well', fr: 'Bien préparer', ar: 'الاستعداد' },
      _status: 'published',
    })
    edit(folder, '2021.yaml', ', ar: { title: الاستعداد }', '')
    await load(payload, folder)
    expect(Object.entries((await post())?.title ?? {}).filter(([, text]) => text)).toEqual([
      ['en', 'Preparing well'],
      ['fr', 'Bien préparer'],
    ])
  })

  it('keeps what an editor changed, tells where it is, and replaces it when told to', async () => {
    await change({ title: 'Prepared at the desk' })
    edit(folder, '2021.yaml', 'title: Preparing', 'title: Prepared in the file')
    const report = await load(payload, folder)
    expect(loadLines(report)).toEqual([
      'Kept, because it was changed at the desk since it was loaded: /posts/preparing',
      'Nothing to do but that: 6 as they were, 1 kept (--overwrite replaces them by what the files say).',
    ])
    expect((await post())?.title).toEqual({ en: 'Prepared at the desk' })
    expect(await load(payload, folder, { overwrite: true })).toEqual({ created: 0, updated: 1, unchanged: 6, left: [] })
    expect((await post())?.title).toEqual({ en: 'Prepared in the file' })
  })

  it('keeps a draft that an editor has begun on a published document', async () => {
    await payload.update({
      collection: 'posts',
      where: { slug: { equals: 'preparing' } },
      data: { title: 'Begun' },
      draft: true,
    })
    edit(folder, '2021.yaml', 'title: Preparing', 'title: Prepared in the file')
    expect((await load(payload, folder)).left).toEqual([{ path: '/posts/preparing', why: 'changed-at-the-desk' }])
  })

  it('keeps an address that was changed at the desk', async () => {
    await change({ slug: 'prepared' })
    await forgetFolder()
    expect((await load(payload, folder)).left).toEqual([{ path: '/posts/prepared', why: 'changed-at-the-desk' }])
    expect(await post()).toBeUndefined()
  })

  it('does not bring back what was taken away at the desk, until it is told to', async () => {
    await change({ deletedAt: new Date(0).toISOString() })
    const { docs } = await payload.find({ collection: 'events', depth: 0 })
    await payload.delete({ collection: 'events', id: docs[0]?.id ?? 0 })
    await forgetFolder()
    expect((await load(payload, folder)).left).toEqual([
      { path: '/posts/preparing', why: 'taken-away-at-the-desk' },
      { path: '/events/a-talk', why: 'taken-away-at-the-desk' },
    ])
    expect(await load(payload, folder, { overwrite: true })).toMatchObject({ created: 1, updated: 1, left: [] })
    expect(await post()).toMatchObject({ _status: 'published' })
  })

  it('leaves alone what was made at the desk under the same address', async () => {
    await payload.create({
      collection: 'posts',
      data: { title: 'Ours', slug: 'ours', kind: 'post', _status: 'published' },
    })
    edit(
      folder,
      '2021.yaml',
      'items:\n  - room: events',
      'items:\n  - { room: posts, kind: post, slug: ours, title: Theirs }\n  - room: events',
    )
    expect((await load(payload, folder)).left).toContainEqual({ path: '/posts/ours', why: 'made-at-the-desk' })
    expect((await post('ours'))?.title).toEqual({ en: 'Ours' })
  })

  it('tells what is no longer in the files, and leaves it', async () => {
    edit(
      folder,
      '2021.yaml',
      "items:\n  - room: events\n    kind: webinar\n    slug: a-talk\n    title: A talk\n    date: '2021-10-26'\n",
      '',
    )
    expect((await load(payload, folder)).left).toEqual([{ path: '/events/a-talk', why: 'no-longer-in-the-files' }])
    expect((await payload.count({ collection: 'events' })).totalDocs).toBe(1)
  })

  it('never changes how a person asked to be shown', async () => {
    await payload.update({ collection: 'persons', where: { slug: { equals: 'ada' } }, data: { shown: 'not-at-all' } })
    edit(folder, 'people.yaml', 'Ada Example', 'Ada B. Example')
    await load(payload, folder, { overwrite: true })
    const { docs } = await payload.find({ collection: 'persons', depth: 0 })
    expect(docs).toMatchObject([{ name: 'Ada B. Example', shown: 'not-at-all', publicName: null }])
  })

  it('loads nothing when one file is wrong', async () => {
    edit(folder, 'people.yaml', 'Ada Example', 'Ada B. Example')
    edit(folder, '2021.yaml', 'kind: webinar', 'kind: seminar')
    await expect(load(payload, folder)).rejects.toThrow('2021.yaml:24: items[0].kind: must be one of: webinar')
    const { docs } = await payload.find({ collection: 'persons', depth: 0 })
    expect(docs).toMatchObject([{ name: 'Ada Example' }])
  })

  it('keeps nothing of a load that fails on its way', async () => {
    edit(folder, 'people.yaml', 'Ada Example', 'Ada B. Example')
    const failing = load(payload, folder, {
      progress: (done) => {
        if (done === 5) throw new Error('the power went')
      },
    })
    await expect(failing).rejects.toThrow('the power went')
    const { docs } = await payload.find({ collection: 'persons', depth: 0 })
    expect(docs).toMatchObject([{ name: 'Ada Example' }])
    expect(await load(payload, folder)).toMatchObject({ updated: 1 })
  })

  describe('at a start', () => {
    const start = (bundled: string) => load(payload, bundled, { atStart: true })
    const changed = (title: string) => {
      const other = makeArchive()
      edit(other, '2021.yaml', 'title: Preparing', `title: ${title}`)
      return other
    }

    it('leaves the folder that somebody loaded alone', async () => {
      const bundled = changed('Bundled')
      expect(await start(bundled)).toEqual({ created: 0, updated: 0, unchanged: 0, left: [] })
      expect((await post())?.title).toEqual({ en: 'Preparing' })
    })

    it('takes over what is new in the folder that comes with the program, while no other was loaded', async () => {
      payload = await database.open()
      expect(await start(folder)).toMatchObject({ created: 7 })
      expect(await start(folder)).toMatchObject({ unchanged: 0 })
      expect(await start(changed('New'))).toMatchObject({ updated: 1 })
      expect((await post())?.title).toEqual({ en: 'New' })
    })

    it('knows a copy that somebody loaded for their own, though it says the same', async () => {
      payload = await database.open()
      await start(folder)
      expect(await load(payload, folder)).toMatchObject({ updated: 0, unchanged: 7 })
      await start(changed('New'))
      expect((await post())?.title).toEqual({ en: 'Preparing' })
    })
  })

  it('shows how far it is', async () => {
    const steps: string[] = []
    edit(folder, 'people.yaml', 'Ada Example', 'Ada B. Example')
    await load(payload, folder, { progress: (done, total) => steps.push(`${done}/${total}`) })
    expect(steps).toEqual(['1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7'])
  })
})
