import { expect, test } from 'vitest'
import { z } from 'zod'
import { firstAdministrator, newEditor } from '../journeys/desk-api.ts'
import { eachDatabase } from '../support/databases.ts'
import { startOn } from '../support/server-on.ts'

const made = z.object({ doc: z.object({ id: z.number(), title: z.string() }) })
const counted = z.object({ totalDocs: z.number() })

eachDatabase(
  'the program',
  (database) => {
    test('serves a hundred writers at once, while readers read', async () => {
      const { server } = await startOn(database)
      const editor = await newEditor(await firstAdministrator(server), server)
      const { totalDocs: before } = counted.parse(await editor.ask('GET', '/posts?limit=1&depth=0'))

      let isDone = false
      const answers = new Set<number>()
      const reading = (async () => {
        while (!isDone) answers.add((await fetch(`${server.origin}/2021/days/3`)).status)
      })()
      const titles = Array.from({ length: 100 }, (_, writer) => `writer-${writer}`)
      const written = await Promise.all(
        titles.map((title) => editor.ask('POST', '/posts', { title, kind: 'post', _status: 'published' })),
      )
      isDone = true
      await reading

      expect(written.map((one) => made.parse(one).doc.title)).toEqual(titles)
      expect(new Set(written.map((one) => made.parse(one).doc.id)).size).toBe(100)
      const { totalDocs } = counted.parse(await editor.ask('GET', '/posts?limit=1&depth=0'))
      expect(totalDocs).toBe(before + 100)
      expect([...answers]).toEqual([200])
    })
  },
  { pools: false, briefly: 'sqlite' },
)
