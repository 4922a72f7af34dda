import { join } from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import sharp from 'sharp'
import { makeBackup } from '../../../src/backup/make.ts'
import { type Restoring, restore } from '../../../src/backup/restore.ts'
import { privatePath } from '../../../src/events/registration/links.ts'
import { sql, sqlIn } from '../../../src/store/sql.ts'
import { makeEvent, now, registering } from '../../events/registering.ts'
import { makeFolder, makeSettings, openPayload, type Place } from '../../support/payload.ts'

/** What databases and files are apt to lose. */
export const oddTexts = [
  'Ünïcödé, 👩🏽‍⚕️ and 𝄞',
  'أسبوع القوى العاملة في الخدمة الاجتماعية ‏(RTL)‏',
  'a "quoted" \\ back\\\\slash, \'single\' and `tick`',
  'lines\nand\r\nreturns\tand tabs',
  'separators \u2028 \u2029 and \u0001 \u007f',
  ' spaces around ',
  'x'.repeat(2_000),
]

export const oddNumbers = [0.1, -1.5e-7, 1e21, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0, 1 / 3]

/** A picture that cannot be told apart from any other of its kind but by its file. */
const picture = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#a52' } })
    .png()
    .toBuffer()

/**
 * Fills a site with what a backup must not lose: drafts, versions, translations, people who registered and their mail,
 * consents, media, odd values.
 * @returns the address of somebody's private link
 */
export async function makeSite(payload: Payload): Promise<string> {
  const scene = registering(payload, await makeEvent(payload, { capacity: 1 }))
  const registration = await scene.register('amina')
  await scene.register('bela')
  const data = await picture()
  const file = { data, mimetype: 'image/png', name: '.صورة & picture.png', size: data.length }
  const { id: media } = await payload.create({ collection: 'media', data: { alt: 'A picture' }, file })
  await payload.create({
    collection: 'consents',
    data: { who: 'Chipo Dube', agreedTo: ['photo'], channels: ['website'], until: '2099-12-31' },
  })
  const post = { title: 'Odd', kind: 'post', summary: 'What is odd', _status: 'published' } as const
  const { id: odd } = await payload.create({ collection: 'posts', data: post })
  await payload.update({
    collection: 'posts',
    id: odd,
    locale: 'ar',
    draft: true,
    data: { summary: 'مسودة', picture: media },
  })
  const db = await sqlIn(payload)
  for (const [number, text] of oddTexts.entries())
    await db.run(sql`insert into addresses (path, collection, folder, document)
      values (${`${number} ${text}`}, 'posts', 'posts', ${oddNumbers[number] ?? number})`)
  const { id: gone } = await payload.create({ collection: 'themes', data: { title: 'Gone', slug: 'gone' } })
  await payload.delete({ collection: 'themes', id: gone })
  return privatePath(registration, payload.secret)
}

/** Everything that the content system gives of a site: each document in all languages, its versions and its drafts. */
export async function everythingIn(payload: Payload): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  const options = { depth: 0, locale: 'all', pagination: false, sort: 'id', showHiddenFields: true } as const
  for (const { slug, versions } of payload.config.collections) {
    // A restore adds a line to the change feed, and the migrations have names of their own in each database.
    if (slug === 'changes' || slug === 'payload-migrations') continue
    const collection: CollectionSlug = slug
    all[slug] = (await payload.find({ ...options, collection, trash: true })).docs
    if (versions)
      all[`versions of ${slug}`] = (await payload.findVersions({ ...options, collection, trash: true })).docs
  }
  for (const { slug } of payload.config.globals) all[slug] = await payload.findGlobal({ ...options, slug })
  return all
}

/** The last numbers that were given out: those of rows that are gone are not given again. */
export const nextTheme = async (payload: Payload): Promise<number> =>
  (await payload.create({ collection: 'themes', data: { title: 'Next', slug: `next-${Math.random()}` } })).id

/** A backup of a place, in a folder of its own. */
export async function backupOf(place: Place, passphrase?: string): Promise<string> {
  const file = join(makeFolder(), 'week.tar')
  await makeBackup({ settings: makeSettings(place), file, now, passphrase })
  return file
}

/** Restores into a place. */
export const restoreTo = (place: Place, file: string, options: Partial<Restoring> = {}) =>
  restore({
    settings: makeSettings(place),
    file,
    replace: false,
    withoutKey: false,
    passphrase: async () => 'nobody was asked',
    open: openPayload,
    now,
    ...options,
  })
