import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, type Who } from '../../../tests/access/desk.ts'
import { later, makeEvent, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { sqlIn } from '../../store/sql.ts'
import { countsOf } from './counts.ts'
import { eraseOldRegistrations } from './erase.ts'

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

eachDatabase('a list of attendance, handed over at the desk', (database) => {
  let desk: Desk
  let event: number
  let scene: ReturnType<typeof registering>
  beforeAll(async () => {
    desk = await openDesk(database)
  })
  beforeEach(async () => {
    event = await makeEvent(desk.payload, { capacity: 2 })
    scene = registering(desk.payload, event)
    for (const name of ['amina', 'bela', 'chen']) await scene.register(name)
  })
  const csv = (...people: string[]) =>
    Buffer.from(
      ['Name,Email', ...people.map((name) => `${name},${name.toUpperCase()}@example.org`), 'A guest,'].join('\n'),
    )
  const hand = (files: readonly Uint8Array[], keep: boolean, who: Who = 'editor') =>
    desk.rest(who, 'POST', `/events/${event}/attendance`, {
      files: files.map((file) => Buffer.from(file).toString('base64')),
      keep,
    })
  const attended = async () => (await scene.all()).filter((one) => one.attended).map(({ name }) => name)
  const counted = async () => {
    const { figures } = await countsOf(await sqlIn(desk.payload), event)
    return [figures.attended, figures.strangers]
  }

  test('says what it holds and keeps nothing, until it is told to; taken again it changes nothing', async () => {
    const found = { withSeat: 1, withoutSeat: 1, strangers: 2, absent: 1 }
    expect((await hand([csv('amina', 'chen', 'dora')], false)).body).toEqual(found)
    expect([await attended(), await counted()]).toEqual([[], [0, 0]])
    for (const _ of [1, 2]) {
      expect((await hand([csv('amina', 'chen', 'dora')], true)).body).toEqual(found)
      expect([await attended(), await counted()]).toEqual([
        ['amina', 'chen'],
        [2, 2],
      ])
    }
    expect(JSON.stringify(await scene.all())).not.toContain('dora')
  })

  test('takes the place of another, and several count as one', async () => {
    await hand([csv('amina', 'dora')], true)
    expect((await hand([csv('bela'), csv('bela', 'chen')], true)).body).toMatchObject({ withSeat: 1, strangers: 1 })
    expect([await attended(), await counted()]).toEqual([
      ['bela', 'chen'],
      [2, 1],
    ])
  })

  test('that is none is refused, with what was expected', async () => {
    const { status, text } = await hand([csv('amina'), Buffer.from('Fruit,Number\nApple,3')], true)
    expect([status, text]).toEqual([400, expect.stringContaining('This is not a list of attendance')])
    expect(await attended()).toEqual([])
    expect((await desk.rest('editor', 'POST', `/events/${event}/attendance`, { files: [], keep: true })).status).toBe(
      400,
    )
  })

  test('is not taken once everybody is erased: what was counted stays', async () => {
    await hand([csv('amina', 'dora')], true)
    await eraseOldRegistrations(desk.payload, later({ hours: 24 * 200 }))
    expect((await hand([csv('amina', 'dora')], true)).status).toBe(400)
    expect(await counted()).toEqual([1, 2])
  })

  test.each(['public', 'translator'] as const)('is not taken from %s', async (who) => {
    expect((await hand([csv('amina')], true, who)).status).toBe(403)
    expect(await attended()).toEqual([])
  })
})
