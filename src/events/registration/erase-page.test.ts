import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeEvent, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { makeSending, makeVisits } from '../../../tests/support/pages.ts'
import { locales, translate } from '../../../tests/support/words.ts'
import { offerKeeping } from '../../privacy/keeping.ts'
import { readList } from '../../privacy/list.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { traces } from '../../traces.ts'
import { privatePath } from './links.ts'
import { privateRoutes } from './private-page.tsx'

const before = '2026-10-20T09:00:00Z'
const after = '2026-10-27T14:00:00Z'

eachDatabase('erasing everything behind the private link', (database) => {
  let payload: Payload
  let dataDir: string
  let scenes: ReturnType<typeof registering>[]
  let path: string
  beforeAll(async () => {
    const place = await database.makePlace()
    payload = await database.open(place)
    dataDir = place.dataDir
    offerKeeping(payload, { traces, dataDir })
  })
  beforeEach(async () => {
    scenes = [registering(payload, await makeEvent(payload)), registering(payload, await makeEvent(payload))]
    for (const scene of scenes) for (const name of ['amina', 'bela']) await scene.register(somebody(name))
    path = privatePath((await scenes[0]?.of('amina')) ?? { id: 0, nonce: '' }, payload.secret)
  })
  const registered = async () => Promise.all(scenes.map(async (scene) => (await scene.all()).map(({ name }) => name)))

  describe.each([
    ['before the event', before],
    ['after it', after],
  ])('%s', (_, at) => {
    const send = (form: Record<string, string>) => makeSending(payload, privateRoutes, at)(path, form)

    test('asks once more, and shows nothing of the person', async () => {
      const asked = await send({ do: 'erase' })
      if (!asked || typeof asked === 'string') throw new Error(`this leads to ${asked}`)
      expect(asked.html).toContain('value="erase-sure"')
      expect(asked.html).not.toContain('amina')
      expect(await registered()).toEqual([
        ['amina', 'bela'],
        ['amina', 'bela'],
      ])
    })

    test('takes away every registration and mail of theirs, and the link; it is listed', async () => {
      const listed = readList(dataDir).length
      expect(await send({ do: 'erase-sure' })).toBe('/registrations/erased')
      expect(await registered()).toEqual([['bela'], ['bela']])
      const db = await sqlIn(payload)
      expect(await db.all(sql`select 1 from outbox where recipient = 'amina@example.org'`)).toEqual([])
      expect(await db.all(sql`select who from erasures order by id desc limit 1`)).toEqual([{ who: 'The person' }])
      expect(readList(dataDir)).toHaveLength(listed + 1)
      expect(await send({ do: 'erase-sure' })).toMatchObject({ page: { status: 404 } })
    })
  })

  test.each(locales)('is told of in %s, after all is gone', async (locale) => {
    const page = await makeVisits(payload, privateRoutes, before)('/registrations/erased', { locale })
    expect(page?.text).toContain(translate(locale)('registration.erased.text'))
  })
})
