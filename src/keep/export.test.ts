import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../tests/support/databases.ts'
import { makeIn } from '../../tests/support/weeks.ts'
import { exportLines } from './commands.ts'
import { exportArchive } from './export.ts'
import { archiveFolder } from './files.ts'
import { load } from './load.ts'
import { readArchive } from './read.ts'
import { edit, makeArchive, makeTemporaryFolder, textsIn } from './testing.ts'

const exported = async (payload: Payload) => {
  const folder = makeTemporaryFolder()
  const report = await exportArchive(payload, folder)
  return { folder, report, files: textsIn(folder) }
}

eachDatabase('the archive that comes with the program', (database) => {
  it('is written back to the letter, and loads again without a change', async () => {
    const payload = await database.open()
    expect(await load(payload, archiveFolder)).toEqual({ created: 212, updated: 0, unchanged: 0, left: [] })
    const { files, folder, report } = await exported(payload)
    expect(files).toMatchObject(textsIn(archiveFolder))
    expect(report).toMatchObject({ items: 60, stale: [], missing: [], mentions: [] })
    expect(await load(payload, folder)).toEqual({ created: 0, updated: 0, unchanged: 212, left: [] })
  })
})

eachDatabase('exporting', (database) => {
  let payload: Payload
  beforeEach(async () => {
    payload = await database.open()
    await load(payload, makeArchive())
  })

  const makePost = async (overrides: Record<string, unknown> = {}) =>
    payload.create({
      collection: 'posts',
      data: { title: 'Written at the desk', kind: 'post', _status: 'published', ...overrides },
    })

  async function makePicture(overrides: Record<string, unknown> = {}): Promise<number> {
    const data = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const file = { data, mimetype: 'image/png', name: 'training.png', size: data.length }
    const { id } = await payload.create({ collection: 'media', data: { alt: 'A training day', ...overrides }, file })
    return id
  }

  it('writes an event whole, but not how to join it', async () => {
    const { docs: editions } = await payload.find({ collection: 'editions', depth: 0 })
    const [edition] = editions
    await payload.update({
      collection: 'editions',
      id: edition?.id ?? 0,
      data: { cities: [{ zone: 'Africa/Nairobi' }, { zone: 'Asia/Kolkata', name: 'Delhi' }] },
    })
    const files = [await makePicture(), await makePicture({ alt: 'Slides' })]
    const { docs: bodies } = await payload.find({ collection: 'organisations', depth: 0 })
    const id = await makeIn(payload).event({
      ...{ title: 'A chat', kind: 'social-media-chat', slug: 'a-chat', edition: edition?.id },
      ...{ startWall: '2021-10-27T09:00', zone: 'America/New_York', durationMinutes: 60 },
      ...{ status: 'cancelled', statusReason: 'A storm.', coHosts: [bodies[0]?.id], body: text('About', 'words') },
      ...{ questions: [{ question: 'Who?' }, { question: 'Why?' }], interpretation: ['fr'] },
      ...{ accessibility: ['captions', 'sign-language'], accessibilityNote: 'ASL' },
      registration: { by: 'ours', capacity: 500, closes: 30, offerHours: 24 },
      ...{ joiningLink: 'https://meet.example/7', joiningNotes: 'Passcode 7', transcriptUrl: 'https://t.example/1' },
      files,
    })
    const { questions } = await payload.findByID({ collection: 'events', id, depth: 0 })
    const french = { title: 'Un chat', questions: questions?.map((row, at) => ({ ...row, question: `Q${at + 1} ?` })) }
    await payload.update({ collection: 'events', id, locale: 'fr', data: french })

    const { files: written, folder } = await exported(payload)
    expect(JSON.stringify(written)).not.toMatch(/meet\.example|Passcode/)
    expect(written['2021.yaml']).toContain(
      [
        '    durationMinutes: 60',
        '    status: cancelled',
        '    statusReason: A storm.',
        '    coHosts: [alliance]',
        '    body: |-',
        '      ## About',
        '',
        '      With **words** and [a link](https://example.org).',
        '    questions:',
        '      - question: Who?',
        '        translations:',
        '          fr:',
        '            question: Q1 ?',
        '      - question: Why?',
        '        translations:',
        '          fr:',
        '            question: Q2 ?',
        '    interpretation: [fr]',
        '    accessibility: [captions, sign-language]',
        '    accessibilityNote: ASL',
        '    registration:',
        '      by: ours',
        '      capacity: 500',
        '      closes: 30',
        '    transcriptUrl: https://t.example/1',
        '    files:',
        '      - file: media/training.webp',
        '        alt: A training day',
        '      - file: media/training-1.webp',
        '        alt: Slides',
      ].join('\n'),
    )
    expect(written['2021.yaml']).toContain(
      ['cities:', '  - zone: Africa/Nairobi', '  - zone: Asia/Kolkata', '    name: Delhi'].join('\n'),
    )
    // Loaded over what is there, it takes nothing of the secret away.
    await load(payload, folder, { overwrite: true })
    expect(await payload.findByID({ collection: 'events', id, depth: 0 })).toMatchObject({
      joiningLink: 'https://meet.example/7',
      joiningNotes: 'Passcode 7',
    })
    const elsewhere = await database.open()
    expect(await load(elsewhere, folder)).toMatchObject({ left: [] })
    expect((await exported(elsewhere)).files).toEqual(written)
  })

  it('writes what was written at the desk: Markdown, languages, picture', async () => {
    const picture = await makePicture({ credit: 'The Alliance' })
    await payload.update({ collection: 'media', id: picture, locale: 'fr', data: { alt: 'Une journée de formation' } })
    const { docs: editions } = await payload.find({ collection: 'editions', depth: 0 })
    const { id } = await makePost({
      edition: editions[0]?.id,
      picture,
      slug: 'from-the-desk',
      body: text('Two', 'words'),
      bylines: [{ nameThen: 'A reader', role: 'Volunteer' }],
    })
    const { bylines } = await payload.findByID({ collection: 'posts', id, depth: 0 })
    const french = {
      title: 'Écrit au bureau',
      body: text('Deux', 'mots'),
      bylines: [{ ...bylines?.[0], role: 'Bénévole' }],
    }
    await payload.update({ collection: 'posts', id, locale: 'fr', data: french })

    const { files, folder } = await exported(payload)
    expect(files['2021.yaml']).toContain(
      [
        '  - room: posts',
        '    kind: post',
        '    slug: from-the-desk',
        '    title: Written at the desk',
        '    bylines:',
        '      - nameThen: A reader',
        '        role: Volunteer',
        '        translations:',
        '          fr:',
        '            role: Bénévole',
        '    body: |-',
        '      ## Two',
        '',
        '      With **words** and [a link](https://example.org).',
        '    picture:',
        '      file: media/training.webp',
        '      alt: A training day',
        '      credit: The Alliance',
        '      translations:',
        '        fr:',
        '          alt: Une journée de formation',
        '    translations:',
        '      fr:',
        '        title: Écrit au bureau',
        '        body: |-',
        '          ## Deux',
        '',
        '          With **mots** and [a link](https://example.org).',
        '',
      ].join('\n'),
    )
    expect(readFileSync(join(folder, 'media/training.webp')).subarray(8, 12).toString()).toBe('WEBP')

    const elsewhere = await database.open()
    expect(await load(elsewhere, folder)).toMatchObject({ created: 8, left: [] })
    expect((await exported(elsewhere)).files).toEqual(files)
    const { docs } = await elsewhere.find({
      collection: 'posts',
      where: { slug: { equals: 'from-the-desk' } },
      locale: 'all',
      depth: 1,
    })
    expect(docs).toMatchObject([
      {
        _status: 'published',
        title: { en: 'Written at the desk', fr: 'Écrit au bureau' },
        picture: { filename: 'training.webp' },
      },
    ])
    expect(await load(payload, folder)).toMatchObject({ created: 0, updated: 0, left: [] })
  })

  it('writes pictures within a text, and links to other pages by their path', async () => {
    const id = await makePicture()
    const { docs } = await payload.find({ collection: 'posts', depth: 0 })
    const link = {
      type: 'link',
      version: 3,
      fields: { linkType: 'internal', doc: { relationTo: 'posts', value: docs[0]?.id } },
      children: [word('here')],
    }
    const picture = {
      type: 'upload',
      version: 3,
      relationTo: 'media',
      value: id,
      fields: null,
      id: 'a'.repeat(24),
      format: '',
    }
    await makePost({ slug: 'seen', body: { root: root([paragraph([link]), picture]) } })
    const { files, folder } = await exported(payload)
    expect(files['library.yaml']).toContain('[here](/posts/preparing)\n\n      ![A training day](media/training.webp)')

    const elsewhere = await database.open()
    await load(elsewhere, folder)
    expect((await exported(elsewhere)).files).toEqual(files)
  })

  it('keeps drafts, what is newer than the published state, the trash and the sample', async () => {
    await makePost({ slug: 'a-draft', _status: 'draft' })
    await makePost({ slug: 'in-the-trash', deletedAt: new Date(0).toISOString() })
    const edition = await payload.create({
      collection: 'editions',
      data: { slug: 'sample', sample: true, _status: 'published' },
    })
    await makePost({ slug: 'a-sample', sample: true, edition: edition.id })
    await payload.update({
      collection: 'posts',
      where: { slug: { equals: 'preparing' } },
      data: { title: 'Not yet' },
      draft: true,
    })
    const { files } = await exported(payload)
    const all = Object.values(files).join()
    for (const hidden of ['a-draft', 'in-the-trash', 'a-sample', 'slug: sample', 'Not yet'])
      expect(all).not.toContain(hidden)
    expect(files['2021.yaml']).toContain('title: Preparing\n')
  })

  it('keeps what rests on consent, and says so', async () => {
    const consent = await payload.create({
      collection: 'consents',
      data: { who: 'Somebody', agreedTo: ['text', 'photo'] },
    })
    await payload.create({
      collection: 'profiles',
      data: { title: 'A worker', consent: consent.id, _status: 'published' },
    })
    await makePost({ slug: 'with-a-portrait', picture: await makePicture({ consent: consent.id }) })
    const { files, folder, report } = await exported(payload)
    expect(report.files.filter((name) => name.startsWith('media/'))).toEqual([])
    expect(Object.values(files).join()).not.toMatch(/Somebody|A worker|training\.webp/)
    expect(exportLines(report, folder)).toContain(
      'Left out, because they rest on consent and a copy could not be called back: worker profiles (1), pictures (1).',
    )
    await load(payload, folder, { overwrite: true })
    const { docs } = await payload.find({
      collection: 'posts',
      where: { slug: { equals: 'with-a-portrait' } },
      depth: 0,
    })
    expect(docs[0]?.picture).toEqual(expect.any(Number))
  })

  it('leaves the notes that editors wrote on their own items at the desk', async () => {
    await makePost({ slug: 'with-a-note', record: { note: 'Ask again in spring.' } })
    expect(Object.values((await exported(payload)).files).join()).not.toContain('Ask again in spring.')
  })

  it('lets no cell of the table begin like a formula', async () => {
    await makePost({ slug: 'a-formula', title: '=1+1', summary: '@SUM(A1)' })
    const { files } = await exported(payload)
    expect(files['archive.csv']).toContain(",posts,post,'=1+1,")
    expect(files['archive.csv']).toContain(",'@SUM(A1),")
  })

  describe('a person who asked', () => {
    const show = (data: { shown: 'without-page' | 'other-name' | 'not-at-all'; shownAs?: string }) =>
      payload.update({ collection: 'persons', where: { slug: { equals: 'ada' } }, data })

    it('to have no page keeps the name', async () => {
      await show({ shown: 'without-page' })
      const { files, folder } = await exported(payload)
      expect(files['people.yaml']).not.toContain('Ada')
      expect(files['2021.yaml']).toContain('bylines:\n          - nameThen: Ada Example\n            role: Director\n')
      expect(files['archive.csv']).toContain('"Ada Example, Director, Alliance"')
      expect(await load(payload, folder)).toMatchObject({ updated: 0, left: [] })
    })

    it('to be shown under another name is shown under it alone', async () => {
      await show({ shown: 'other-name', shownAs: 'A. Nother' })
      const { files } = await exported(payload)
      expect(files['2021.yaml']).toContain('bylines:\n          - nameThen: A. Nother\n            role: Director\n')
      for (const name of ['2021.yaml', 'people.yaml', 'archive.csv', 'archive.json'])
        expect(files[name]).not.toMatch(/ada/i)
    })

    it('not to be shown at all is nowhere, and loading the export back changes nothing', async () => {
      await makePost({ slug: 'in-praise', title: 'In praise of Ada Example' })
      await show({ shown: 'not-at-all' })
      const { files, folder, report } = await exported(payload)
      for (const [name, file] of Object.entries(files))
        expect(file.replaceAll('In praise of Ada Example', ''), name).not.toMatch(/ada\b|Director/i)
      expect(report.mentions).toEqual([{ path: '/posts/in-praise', fields: ['title'] }])
      expect(exportLines(report, folder)).toContain(
        '/posts/in-praise still names, in title, somebody who asked not to be named: change it at the desk.',
      )
      expect(await load(payload, folder)).toMatchObject({ created: 0, updated: 0, left: [] })
    })
  })

  it('tells of files that are no part of it, and leaves them', async () => {
    const folder = makeArchive({ '1999.yaml': 'year: 1999\n' })
    expect((await exportArchive(payload, folder)).stale).toEqual(['1999.yaml'])
  })

  it('can be read again by whoever has it', async () => {
    await makePost({ slug: 'alone' })
    const { folder, files } = await exported(payload)
    expect(await readArchive(folder)).toMatchObject({ library: [{ slug: 'alone' }] })
    expect(JSON.parse(files['archive.json'] ?? '')).toMatchObject({
      licence: expect.stringContaining('CC BY 4.0'),
      editions: [{ year: 2021 }],
      library: [{ slug: 'alone' }],
    })
    expect(files['archive.json']).not.toContain('record')
    edit(folder, 'library.yaml', 'slug: alone', 'slug: Alone')
    await expect(readArchive(folder)).rejects.toThrow('library.yaml:6: items[0].slug: has capital letters')
  })
})

const word = (text: string, format = 0) => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})
const block = (type: string, children: object[], more = {}) => ({
  type,
  version: 1,
  children,
  direction: 'ltr' as const,
  format: '' as const,
  indent: 0,
  ...more,
})
const paragraph = (children: object[]) => block('paragraph', children, { textFormat: 0, textStyle: '' })
const root = (children: object[]) => block('root', children)

/** A heading, and a sentence with a bold word and a link. */
function text(heading: string, bold: string) {
  const fields = { linkType: 'custom', newTab: false, url: 'https://example.org', doc: null }
  const link = { ...block('link', [word('a link')]), version: 3, fields }
  const sentence = paragraph([word('With '), word(bold, 1), word(' and '), link, word('.')])
  return { root: root([block('heading', [word(heading)], { tag: 'h2' }), sentence]) }
}
