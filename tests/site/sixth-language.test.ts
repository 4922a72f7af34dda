import { createServer } from 'node:http'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { itemRooms } from '../../src/rooms.ts'
import { startSearch } from '../../src/search/keep-current.ts'
import { createSite } from '../../src/serve.ts'
import { eachDatabase } from '../support/databases.ts'
import { makeLocales, pseudo } from '../support/locales.ts'
import { makeSettings, openPayload } from '../support/payload.ts'
import { makeIn } from '../support/weeks.ts'
import { catalogues } from '../support/words.ts'

const english = catalogues.get('en') ?? {}
/** Two languages that have no file: Swahili, and Urdu, which runs from right to left. */
const locales = makeLocales({ sw: pseudo(english), ur: pseudo(english) })
const now = () => Temporal.Now.instant()

eachDatabase(
  'a language whose file was added',
  (database) => {
    let payload: Payload
    let read: (path: string) => Promise<{ status: number; text: string }>
    let post: number

    beforeAll(async () => {
      const place = await database.makePlace()
      const settings = makeSettings({ ...place, locales, publicUrl: 'https://week.example' })
      payload = await openPayload(settings)
      const make = makeIn(payload)
      const { edition, days } = await make.week('2021-10-25', { theme: 'In English' })
      post = await make.post({ slug: 'both', title: 'In English', edition, day: days[0] })
      const search = startSearch(payload, { dataDir: place.dataDir, rooms: itemRooms, now })
      await search.started
      const site = await createSite(settings, { payload, search, close: async () => {} })
      const server = createServer(site.listener)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      afterAll(async () => {
        await site.stop(server)
        await search.stop()
        await payload.destroy()
      })
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      read = async (path) => {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`)
        return { status: answer.status, text: await answer.text() }
      }
    })

    /** Reads a page until it says something: changes reach it by the feed. */
    const seen = (path: string, words: string) =>
      expect.poll(async () => (await read(path)).text, { interval: 20, timeout: 30_000 }).toContain(words)

    test('is not there until it is switched on', async () => {
      expect((await read('/sw')).status).toBe(404)
      expect((await read('/sw/2021')).text).toContain('<html lang="en" dir="ltr">')
      expect((await read('/2021')).text).not.toContain('hrefLang="sw"')
    })

    test('is switched on by one choice, which is refused for a language without a file', async () => {
      const choose = (languages: ('en' | 'fr' | 'sw' | 'ur' | 'ha')[]) =>
        payload.updateGlobal({ slug: 'site', data: { languages } })
      await expect(choose(['en', 'ha'])).rejects.toMatchObject({
        data: {
          errors: [
            { path: 'languages', message: expect.stringContaining('Hausa has no words yet: put their file, ha.json,') },
          ],
        },
      })
      await choose(['en', 'fr', 'sw', 'ur'])
      await seen('/', 'href="/sw"')
    })

    describe('once it is on', () => {
      test('has its own words, name and direction on every page', async () => {
        const { status, text } = await read('/sw/archive')
        expect(status).toBe(200)
        expect(text).toContain('<html lang="sw" dir="ltr">')
        expect(text).toContain('<h1>［Ṫḥë ẅëëḳṡ］</h1>')
        expect(text).toContain('<bdi>Kiswahili</bdi>')
        expect((await read('/ur/archive')).text).toContain('<html lang="ur" dir="rtl">')
        expect((await read('/sw/2021')).text).toContain('25–29 Oktoba 2021')
        expect((await read('/sw/nothing-here')).text).toContain('<html lang="sw" dir="ltr">')
      })

      test('stands in the language menu, the alternates and the sitemap of the same page', async () => {
        const { text } = await read('/ur/posts/both')
        expect(text).toContain('<a href="/sw/posts/both" lang="sw" hrefLang="sw">')
        expect(text).toContain('<link rel="alternate" hrefLang="sw" href="https://week.example/sw/posts/both"/>')
        expect(text).toContain('<meta property="og:locale" content="ur_PK"/>')
        expect((await read('/sitemap.xml')).text).toContain('<loc>https://week.example/sw/posts/both</loc>')
      })

      test('takes content, falls back to English until it has, and is found and fed', async () => {
        expect((await read('/sw/posts/both')).text).toContain('<h1><span lang="en" dir="ltr">In English</span></h1>')
        await payload.update({ collection: 'posts', id: post, locale: 'sw', data: { title: 'Kwa Kiswahili' } })
        await payload.update({ collection: 'posts', id: post, locale: 'ur', data: { title: 'اردو میں' } })
        await seen('/sw/posts/both', '<h1>Kwa Kiswahili</h1>')
        await seen('/ur/posts/both', '<h1>اردو میں</h1>')
        await seen('/sw/feed.xml', '<title>Kwa Kiswahili</title>')
        await seen('/sw/search?q=kiswahili', 'href="/sw/posts/both"')
        await seen('/ur/search?q=اردو', 'href="/ur/posts/both"')
        expect((await read('/posts/both')).text).toContain('<h1>In English</h1>')
        expect((await read('/sw/feed.xml')).text).toContain('xml:lang="sw"')
      })
    })
  },
  { pools: false },
)
