import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { previewOf } from '../../src/desk/index.ts'
import { createMediaSender, publicMedia } from '../../src/site/media-files.ts'
import { folderStore } from '../../src/store/media-folder.ts'
import { eachDatabase } from '../support/databases.ts'
import { makeFolder, removeFolder } from '../support/payload.ts'
import { startSite } from './site.ts'

const headers = ['x-content-type-options', 'nosniff']
const types: Record<string, string> = {
  'photo.webp': 'image/webp',
  'drawing.svg': 'image/svg+xml',
  'page.html': 'text/html',
  'report.pdf': 'application/pdf',
  'gone.webp': 'image/webp',
  'link.webp': 'image/webp',
  'folder.webp': 'image/webp',
  'week.db': 'image/webp',
  '.hidden': 'image/webp',
  '../week.db': 'image/webp',
}

describe('files of the media folder', () => {
  const root = makeFolder()
  const folder = join(root, 'media')
  const asked: string[] = []
  const find = async (file: string) => {
    asked.push(file)
    const type = types[file]
    return type ? { type } : null
  }
  const sendMedia = createMediaSender({ store: folderStore(folder), find, headers })

  beforeAll(() => {
    mkdirSync(join(folder, 'folder.webp'), { recursive: true })
    for (const file of ['photo.webp', 'drawing.svg', 'page.html', 'report.pdf', '.hidden', 'draft.webp'])
      writeFileSync(join(folder, file), `bytes of ${file}`)
    writeFileSync(join(root, 'week.db'), 'the database')
    symlinkSync(join(root, 'week.db'), join(folder, 'link.webp'))
  })
  afterAll(() => removeFolder(root))

  test.each([
    ['photo.webp', 'image/webp', undefined],
    ['report.pdf', 'application/pdf', undefined],
    ['drawing.svg', 'application/octet-stream', 'attachment'],
    ['page.html', 'application/octet-stream', 'attachment'],
  ])('%s goes out as %s', async (file, type, disposition) => {
    await using site = await startSite([], { sendMedia })
    const answer = await site.ask(`/media/${file}`)
    expect([answer.status, answer.text]).toEqual([200, `bytes of ${file}`])
    expect([answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([type, disposition])
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=3600, s-maxage=60',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(answer.headers['content-security-policy']).toContain("script-src 'none'")
    const head = await site.ask(`/media/${file}`, { method: 'HEAD' })
    expect([head.text, head.headers['content-length']]).toEqual(['', String(answer.body.length)])
    const again = await site.ask(`/media/${file}`, { headers: { 'if-none-match': answer.headers.etag ?? '' } })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test.each([
    ...['draft.webp', 'gone.webp', 'folder.webp', 'link.webp', 'week.db', '.hidden', '', '.', '..', '../week.db'],
    ...[
      '..%2fweek.db',
      '%2e%2e%2fweek.db',
      '..%5cweek.db',
      'photo.webp%00.svg',
      'photo.webp/',
      'photo.webp/x',
      `${'a'.repeat(300)}.webp`,
    ],
  ])('%j is not there', async (file) => {
    await using site = await startSite([], { sendMedia })
    const answer = await site.ask(`/media/${file}`)
    expect([400, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/bytes of|the database/)
    expect(site.log).toEqual([])
  })

  test('nobody is asked for what can be no file of ours', () => {
    expect(asked.filter((file) => /[/\\]|^\./.test(file))).toEqual([])
  })
})

eachDatabase('what the public may see of the media', (database) => {
  let payload: Payload
  beforeAll(async () => {
    payload = await database.open()
  })

  /** A picture as the desk uploads it; its file is named after what it shows. */
  async function upload(name: string, consent?: number) {
    const colour = `#${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
    const data = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: colour } })
      .png()
      .toBuffer()
    const file = { name: `${name}.png`, data, mimetype: 'image/png', size: data.length }
    const picture = await payload.create({ collection: 'media', data: { alt: name, consent }, file })
    const post = { title: name, kind: 'post' as const, picture: picture.id, _status: 'published' as const }
    await payload.create({ collection: 'posts', data: post })
    return picture
  }

  test('is a picture in each of its sizes, by name', async () => {
    const picture = await upload('open')
    const find = publicMedia(payload, previewOf)
    const files = [picture.filename, picture.sizes?.small?.filename, picture.sizes?.medium?.filename]
    expect(new Set(files).size).toBe(3)
    for (const file of files) expect(await find(file ?? '')).toEqual({ type: 'image/webp' })
    for (const none of ['open', '%', 'open.%', '', 'OPEN.webp']) expect(await find(none)).toBeNull()
  })

  test('is nothing of a picture whose consent does not hold', async () => {
    const consent = async (more: object) =>
      (await payload.create({ collection: 'consents', data: { who: 'A worker', agreedTo: ['photo'], ...more } })).id
    const given = await upload('given', await consent({}))
    const over = await upload('over', await consent({ until: '2020-01-01' }))
    const withdrawn = await upload('withdrawn', await consent({ withdrawnAt: '2020-01-01T00:00:00Z' }))
    const find = publicMedia(payload, previewOf)
    expect(await find(given.filename ?? '')).toEqual({ type: 'image/webp' })
    for (const { filename, sizes } of [over, withdrawn]) {
      expect(await find(filename ?? '')).toBeNull()
      expect(await find(sizes?.small?.filename ?? '')).toBeNull()
    }
  })
})
