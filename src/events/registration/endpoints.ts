import { APIError, type Endpoint, NotFound, type PayloadRequest } from 'payload'
import { isEditor } from '../../kit/access.ts'
import { csv } from '../../kit/csv.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { findRegistrations, type Registration } from './read.ts'

/** The event that an editor asks about. @throws for anybody else, and where there is no such event */
async function eventOf(req: PayloadRequest): Promise<{ id: number; slug: string }> {
  if (!isEditor(req)) throw new APIError('Only editors can do that.', 403, null, true)
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

export const registrationEndpoints: Endpoint[] = [table]
