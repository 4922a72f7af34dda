import { APIError, type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { note } from '../../audit/log.ts'
import { sayTo } from '../../i18n/desk/languages.ts'
import { isEditor } from '../../kit/access.ts'
import { csv } from '../../kit/csv.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { NoList } from './after/list.ts'
import { takeAttendance } from './after/take.ts'
import { findRegistrations, type Registration } from './read.ts'

/** The event that an editor asks about. @throws for anybody else, and where there is no such event */
async function eventOf(req: PayloadRequest): Promise<{ id: number; slug: string }> {
  if (!isEditor(req)) throw new APIError(sayTo(req)('Only editors can do that.'), 403, null, true)
  const id = Number(req.routeParams?.id)
  if (!Number.isInteger(id)) throw new NotFound(req.t)
  const { slug } = await req.payload.findByID({ collection: 'events', id, draft: true, depth: 0, req })
  return { id, slug: slug ?? String(id) }
}

const columns = [
  ...(['state', 'name', 'email', 'organisation', 'country', 'language'] as const),
  ...(['heads', 'attended', 'came', 'notes'] as const),
] as const

const rowOf = (registration: Registration) =>
  Object.fromEntries(columns.map((name) => [name, wordsOf(registration[name])]))

const wordsOf = (value: string | number | boolean | null) => (value === null || value === false ? '' : String(value))

/** `GET /api/events/:id/registrations`: who registered, as a table for spreadsheets. */
const table: Endpoint = {
  path: '/:id/registrations',
  method: 'get',
  handler: async (req) => {
    const { id, slug } = await eventOf(req)
    await note(req, { act: 'list-taken', subject: `events/${id}` })
    const all = await findRegistrations(await sqlIn(req.payload), sql`event_id = ${id} order by id`)
    return new Response(csv(columns, all.map(rowOf)), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="registrations-${slug}.csv"`,
        'Cache-Control': 'no-store',
      },
    })
  },
}

const megabytes = 1024 * 1024

const lists = z.object({
  /** Each file in base64. */
  files: z
    .array(z.base64().max(8 * megabytes))
    .min(1)
    .max(20),
  /** False: only look. */
  keep: z.boolean(),
})

/** `POST /api/events/:id/attendance`: says what lists of attendance hold and, if told so, keeps it. */
const attendance: Endpoint = {
  path: '/:id/attendance',
  method: 'post',
  handler: async (req) => {
    const { id } = await eventOf(req)
    const given = lists.safeParse(await req.json?.().catch(() => undefined))
    const say = sayTo(req)
    if (!given.success) throw new APIError(say('Choose one to twenty files of at most 6 MB each.'), 400, null, true)
    const { files, keep } = given.data
    const bytes = files.map((file) => Buffer.from(file, 'base64'))
    try {
      return Response.json(await takeAttendance(req.payload, id, { files: bytes, keep, now: Temporal.Now.instant() }))
    } catch (error) {
      if (error instanceof NoList) throw new APIError(say(error.english, error.values), 400, null, true)
      throw error
    }
  },
}

export const registrationEndpoints: Endpoint[] = [table, attendance]
