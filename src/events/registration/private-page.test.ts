import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeEvent, now, registering, somebody } from '../../../tests/events/registering.ts'
import { eachDatabase } from '../../../tests/support/databases.ts'
import { makeSending, makeVisits } from '../../../tests/support/pages.ts'
import { locales } from '../../../tests/support/words.ts'
import { sqlIn } from '../../store/sql.ts'
import { confirm, end } from './actions.ts'
import { keepFeedback } from './after/feedback.tsx'
import { opinionsOn } from './after/opinions.ts'
import { takeAttendance } from './after/take.ts'
import { privatePath } from './links.ts'
import { privateRoutes } from './private-page.tsx'

const before = { at: '2026-10-20T09:00:00Z' }
const after = { at: '2026-10-27T14:00:00Z' }
const joiningLink = 'https://meet.example.org/secret'

eachDatabase('behind the private link', (database) => {
  let payload: Payload
  let visit: ReturnType<typeof makeVisits>
  let send: ReturnType<typeof makeSending>
  let scene: ReturnType<typeof registering>
  let paths: { host: string; guest: string }
  beforeAll(async () => {
    payload = await database.open()
    visit = makeVisits(payload, privateRoutes, before.at)
    send = makeSending(payload, privateRoutes, before.at)
  })
  beforeEach(async () => {
    const event = await makeEvent(payload)
    await payload.update({ collection: 'events', id: event, data: { joiningLink, _status: 'published' } })
    scene = registering(payload, event)
    await scene.ask({ ...somebody('amina'), name: 'Amina Otieno', heads: 12 })
    await confirm(payload, await scene.of('amina'), now)
    const host = await scene.of('amina')
    const guest = await scene.register('bela')
    paths = { host: privatePath(host, payload.secret), guest: privatePath(guest, payload.secret) }
  })
  const shown = (answer: Awaited<ReturnType<typeof send>>) => {
    if (!answer || typeof answer === 'string') throw new Error(`this leads to ${answer}`)
    return answer
  }

  test.each(locales)('nothing of the person, nor the way in, is shown before a button: %s', async (locale) => {
    for (const asked of [before, after])
      for (const query of ['', '?done=saved', '?do=pack', '?do=show']) {
        const page = await visit(paths.host + query, { ...asked, locale })
        expect(page?.html).toContain('<button')
        expect(page?.html).not.toMatch(/Amina|amina@|meet\.example/)
      }
  })

  describe('the host pack', () => {
    test('has what a host needs, with a box for half as many again', async () => {
      const { page, text, html } = shown(await send(paths.host, { do: 'pack' }))
      expect(page.title).toBe('Host pack: A webinar')
      expect(html).toContain(`href="${joiningLink}"`)
      expect(text).toContain('27 October 2026')
      expect(html.match(/<span>\d+<\/span>/g)).toHaveLength(20)
    })

    test('is for hosts alone, and before the event', async () => {
      expect(await send(paths.guest, { do: 'pack' })).toBe(paths.guest)
      expect(await send(paths.host, { do: 'pack' }, after)).toBe(paths.host)
    })
  })

  describe('the report', () => {
    test('is asked for after the event, kept, and shown to be changed', async () => {
      expect(await send(paths.host, { do: 'report' })).toBe(paths.host)
      expect(shown(await send(paths.host, { do: 'report' }, after)).html).toContain('name="came"')
      const answer = await send(paths.host, { do: 'report-save', came: '9', notes: 'Lively.' }, after)
      expect(answer).toBe(`${paths.host}?done=saved`)
      expect((await visit(`${paths.host}?done=saved`, after))?.text).toContain('Saved.')
      const again = shown(await send(paths.host, { do: 'report' }, after)).html
      expect(again).toContain('value="9"')
      expect(again).toContain('Lively.')
    })

    test('says at the field what is wrong, and keeps what was typed', async () => {
      const { page, html, text } = shown(
        await send(paths.host, { do: 'report-save', came: 'a few', notes: 'Lively.' }, after),
      )
      expect(page.status).toBe(422)
      expect(text).toContain('Write how many people came')
      expect(html).toContain('Lively.')
      expect(await scene.of('amina')).toMatchObject({ came: null, notes: null })
    })

    test('is not taken from who brought no group', async () => {
      expect(await send(paths.guest, { do: 'report-save', came: '9', notes: '' }, after)).toBe(paths.guest)
      expect(await scene.of('bela')).toMatchObject({ came: null })
    })
  })

  test('nothing can be cancelled nor joined once the event is over', async () => {
    const page = await visit(paths.guest, after)
    expect(page?.text).toContain('The event is over.')
    expect(page?.html).not.toContain('value="cancel"')
    expect(shown(await send(paths.guest, { do: 'show' }, after)).html).not.toContain(joiningLink)
    expect(shown(await send(paths.guest, { do: 'show' }, before)).html).toContain(joiningLink)
  })

  describe('of an event that is cancelled', () => {
    beforeEach(async () => {
      await scene.ask('chen')
      const { event } = await scene.of('chen')
      await payload.update({ collection: 'events', id: event, data: { status: 'cancelled' } })
    })

    test('nobody has a seat, nor a way in', async () => {
      const page = await visit(paths.host)
      expect(page?.text).toContain('The event is cancelled.')
      expect(page?.text).not.toContain('You have a seat')
      expect(page?.html).not.toMatch(/value="(pack|cancel)"/)
      expect(shown(await send(paths.guest, { do: 'show' })).html).not.toContain(joiningLink)
    })

    test('no seat can be taken, and the page says so', async () => {
      const path = privatePath(await scene.of('chen'), payload.secret)
      expect(await send(path, { do: 'confirm' })).toBe(path)
      const page = await visit(path)
      expect(page?.text).toContain('The event is cancelled.')
      expect(page?.html).not.toContain('value="confirm"')
    })
  })

  test('says that registration is closed to who asked and comes back too late', async () => {
    await scene.ask('chen')
    const chen = await scene.of('chen')
    await payload.update({ collection: 'events', id: chen.event, data: { registration: { closes: 60 } } })
    const page = await visit(privatePath(chen, payload.secret), { at: '2026-10-27T12:30:00Z' })
    expect(page?.text).toContain('Registration is closed')
    expect(page?.html).not.toContain('value="confirm"')
  })

  test('says until when a seat is kept on the clock of the event, and which that is', async () => {
    const { event } = await scene.of('bela')
    await payload.update({ collection: 'events', id: event, data: { registration: { capacity: 2 } } })
    const chen = await scene.register('chen')
    await end(payload, await scene.of('bela'), 'cancelled', now)
    const path = privatePath(chen, payload.secret)
    expect((await visit(path))?.text).toContain('Wednesday, 21 October 2026, 05:00, Eastern Time (GMT-4)')
    const late = await visit(path, { at: '2026-10-21T09:00:00Z' })
    expect(late?.text).toContain('The seat went to the next.')
    expect(late?.html).not.toContain('value="accept"')
  })

  test('says of a link that opens nothing any more what may have become of it', async () => {
    for (const path of [
      `/registrations/999999-${'a'.repeat(24)}`,
      paths.guest.replace(/.$/, (last) => (last === '_' ? '-' : '_')),
    ]) {
      const page = await visit(path)
      expect(page?.page.status).toBe(404)
      expect(page?.text).toContain('within 24 hours')
      expect(shown(await send(path, { do: 'confirm' })).page.status).toBe(404)
    }
    expect(await visit('/registrations/nonsense')).toBeNull()
  })

  describe('the certificate', () => {
    test('is for who attended, in their language, with what was theirs', async () => {
      expect(await send(paths.guest, { do: 'certificate' }, after)).toBe(paths.guest)
      const files = [new TextEncoder().encode('Name,Email\nBela,bela@example.org')]
      const event = (await scene.of('bela')).event
      await takeAttendance(payload, event, { files, keep: true, now })
      expect(await send(paths.guest, { do: 'certificate' }, before)).toBe(paths.guest)
      expect((await visit(paths.guest, after))?.html).toContain('value="certificate"')
      const { text } = shown(await send(paths.guest, { do: 'certificate' }, { ...after, locale: 'fr' }))
      expect(text).toMatch(
        /Attestation de participation\s+bela\s+a participé à\s+A webinar\s+mardi 27 octobre 2026 · 60 minutes/,
      )
    })

    test('is for hosts who reported that somebody came', async () => {
      await send(paths.host, { do: 'report-save', came: '0', notes: '' }, after)
      expect(await send(paths.host, { do: 'certificate' }, after)).toBe(paths.host)
      await send(paths.host, { do: 'report-save', came: '9', notes: '' }, after)
      expect(shown(await send(paths.host, { do: 'certificate' }, after)).text).toContain('Amina Otieno')
    })
  })

  describe('feedback', () => {
    const said = { do: 'feedback-save', score: '4', useful: 'The case.\r\n\r\nAll of it.', better: '' }
    const opinions = async () => opinionsOn(await sqlIn(payload), (await scene.of('bela')).event)

    test('is taken once, after the event, and leads to nobody', async () => {
      expect(await send(paths.guest, said)).toBe(paths.guest)
      expect(await send(paths.guest, said, after)).toBe(`${paths.guest}?done=saved`)
      expect(await send(paths.guest, { ...said, score: '1' }, after)).toBe(paths.guest)
      expect(await opinions()).toEqual({
        scores: [{ score: 4, people: 1 }],
        texts: [{ id: expect.any(Number), useful: 'The case.\n\nAll of it.', better: null }],
      })
      const { docs } = await payload.find({ collection: 'feedback', depth: 0, sort: '-id', limit: 1 })
      const { event } = await scene.of('bela')
      expect(docs[0]).toEqual({ id: docs[0]?.id, event, score: 4, useful: 'The case.\n\nAll of it.', better: null })
    })

    test('sent twice at once is one', async () => {
      const guest = await scene.of('bela')
      const opinion = { score: 5, useful: undefined, better: undefined }
      await Promise.all([1, 2, 3].map(() => keepFeedback(payload, guest, opinion)))
      expect((await opinions()).scores).toEqual([{ score: 5, people: 1 }])
    })

    test.each([[{ score: '6' }], [{ score: '' }], [{ useful: 'a'.repeat(2001) }]])('is checked: %o', async (wrong) => {
      const { page, html } = shown(await send(paths.guest, { ...said, ...wrong }, after))
      expect(page.status).toBe(422)
      expect(html).toContain('aria-invalid="true"')
      expect((await opinions()).scores).toEqual([])
    })
  })
})
