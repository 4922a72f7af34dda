import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { note } from '../audit/log.ts'
import { sayTo } from '../i18n/desk/languages.ts'
import { isEditor } from '../kit/access.ts'
import { noteFailure } from '../site/failure.ts'
import { addressSchema, erasePerson } from './erase.ts'
import { keepingOf } from './keeping.ts'
import { lookUp } from './look-up.ts'

const sent = z.object({ address: addressSchema })

type Act = (req: PayloadRequest, address: string) => Promise<unknown>

/** An act of editors on one address, which comes in the body: it stands in no address of a page and in no log. */
const act = (path: string, answer: Act): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const say = sayTo(req)
    if (!isEditor(req)) throw new APIError(say('Only editors can do that.'), 403, null, true)
    await addDataAndFileToRequest(req)
    const read = sent.safeParse(req.data)
    if (!read.success) throw new APIError(say('Type a mail address such as name@example.org.'), 400, null, true)
    try {
      return Response.json(await answer(req, read.data.address), { headers: { 'Cache-Control': 'no-store' } })
    } catch (error) {
      // The content system would log the whole error, and a query's names what was looked for.
      const { id } = noteFailure(error, { in: `privacy at the desk, ${path}` }, (entry) =>
        req.payload.logger.error(entry),
      )
      const message = say('That did not work. The log says why, under {id}.', { id })
      return Response.json({ errors: [{ message }] }, { status: 500 })
    }
  },
})

/** What editors can do for somebody who asks what is kept of them, or that it go. */
export const privacyEndpoints: Endpoint[] = [
  act('/look-up', async (req, address) => {
    const { payload } = req
    const say = sayTo(req)
    await note(req, { act: 'looked-up' })
    const kept = await lookUp(payload, keepingOf(payload), address, say)
    return { ...kept, parts: kept.parts.map((part) => ({ ...part, what: say(part.what), fate: say(part.fate) })) }
  }),
  act('/export', async (req, address) => {
    const { payload } = req
    await note(req, { act: 'exported' })
    const { parts, elsewhere } = await lookUp(payload, keepingOf(payload), address)
    return {
      address,
      made: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
      kept: Object.fromEntries(parts.map(({ what, rows }) => [what, rows])),
      alsoNamedIn: elsewhere,
    }
  }),
  act('/erase', async (req, address) => {
    const { payload, user } = req
    const who = user && 'name' in user && user.name ? user.name : `User ${user?.id}`
    const erased = await erasePerson(payload, keepingOf(payload), address, { who, now: Temporal.Now.instant(), req })
    const say = sayTo(req)
    return { erased: erased.map(({ what, rows }) => ({ what: say(what), rows })) }
  }),
]
