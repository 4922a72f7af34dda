import { beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../tests/access/desk.ts'
import { makeEvent, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'

eachDatabase('the table of registrations', (database) => {
  let desk: Desk
  let event: number
  beforeAll(async () => {
    desk = await openDesk(database)
    event = await makeEvent(desk.payload)
    const scene = registering(desk.payload, event)
    await scene.register({ ...somebody('amina'), organisation: '=HYPERLINK("https://example.org")', heads: 12 })
    await scene.ask('bela')
    await registering(desk.payload, await makeEvent(desk.payload)).register('chen')
  })

  test.each(['editor', 'administrator'] as const)('has who registered for the event, for an %s', async (who) => {
    const { status, text } = await desk.rest(who, 'GET', `/events/${event}/registrations`)
    expect(status).toBe(200)
    expect(text.replace('\ufeff', '').trim().split('\r\n')).toEqual([
      'state,name,email,organisation,country,language,heads,attended,came,notes',
      `confirmed,amina,amina@example.org,"'=HYPERLINK(""https://example.org"")",,en,12,,,`,
      'requested,bela,bela@example.org,,,en,,,,',
    ])
  })

  test.each(['public', 'translator'] as const)('is not for %s', async (who) => {
    const { status, text } = await desk.rest(who, 'GET', `/events/${event}/registrations`)
    expect([status, text.includes('amina')]).toEqual([403, false])
  })

  test('is of events that are there', async () => {
    for (const id of ['999999', 'x'])
      expect((await desk.rest('editor', 'GET', `/events/${id}/registrations`)).status).toBe(404)
  })
})
