import { expect, test } from 'vitest'
import { z } from 'zod'
import { firstAdministrator, newEditor, type Somebody, signIn } from '../journeys/desk-api.ts'
import { eachDatabase } from '../support/databases.ts'
import type { RunningServer } from '../support/server.ts'
import { startOn } from '../support/server-on.ts'

const made = z.object({ doc: z.object({ id: z.number(), slug: z.string() }) })
const listed = z.object({
  docs: z.array(z.object({ id: z.number(), title: z.string(), slug: z.string(), _status: z.string() })),
})
const repetitions = process.env.CI === 'true' ? 5 : 1
const writers = 20

const published = (title: string) => ({
  title,
  slug: title,
  kind: 'post',
  summary: `About ${title}`,
  _status: 'published',
})

/** Writers who publish posts one after another until the power goes. Answers with the titles that were confirmed. */
async function writeUntilKilled(
  server: RunningServer,
  editor: Somebody,
  run: number,
  enough: number,
): Promise<string[]> {
  const confirmed: string[] = []
  let isDown = false
  const write = async (writer: number) => {
    for (let number = 0; !isDown; number++) {
      const title = `run-${run}-writer-${writer}-post-${number}`
      try {
        made.parse(await editor.ask('POST', '/posts', published(title)))
      } catch {
        return
      }
      confirmed.push(title)
      if (confirmed.length === enough) {
        isDown = true
        await server.kill()
      }
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  return confirmed
}

eachDatabase(
  'the program',
  (database) => {
    test('whatever is killed, what was answered is there, and nothing is there by half', async () => {
      const { server: first, again } = await startOn(database)
      let server = first
      const { email, password } = await newEditor(await firstAdministrator(server), server)

      for (let run = 0; run < repetitions; run++) {
        const editor = await signIn(server, email, password)
        const confirmed = await writeUntilKilled(server, editor, run, 30 + run * 7)
        expect(confirmed.length).toBeGreaterThanOrEqual(30 + run * 7)

        server = await again()
        const later = await signIn(server, email, password)
        const { docs } = listed.parse(await later.ask('GET', `/posts?limit=0&depth=0&where[title][like]=run-${run}-`))
        const titles = docs.map(({ title }) => title)
        expect(confirmed.filter((title) => !titles.includes(title))).toEqual([])
        // What was on its way is either published in full, on a page of its own, or not there at all.
        expect(docs.filter(({ _status }) => _status !== 'published')).toEqual([])
        for (const { slug, title } of docs) {
          const page = await (await fetch(`${server.origin}/posts/${slug}`)).text()
          expect.soft(page, slug).toContain(`About ${title}`)
        }
      }
    })
  },
  { pools: false },
)
