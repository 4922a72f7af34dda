import { APIError, type Endpoint, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import { z } from 'zod'
import { sayTo } from '../i18n/desk/languages.ts'
import { parsed } from '../kit/parsed.ts'

const record = z.record(z.string(), z.unknown())
/** A text's length, since each word in it is a comparison of its own. */
const longest = 500
const scalar = z.union([z.string().max(longest), z.number(), z.boolean(), z.null()])
/** What a filter compares with: one value, a list where a list is meant, or a document of one of several kinds. */
const compared = z.union([scalar, z.object({ relationTo: z.string(), value: scalar })])
/** What is looked for word by word. */
const words = z.string().max(longest)
const listed = z.union([compared, z.array(compared).max(1_000)])
/** By what documents are put in order; what cannot be that the content system leaves out. */
const order = z.union([z.string(), z.array(z.string())]).catch([])
/** Comparisons that no field of ours can make: they are for points on a map, and for lists of texts. */
const impossible = new Set(['near', 'within', 'intersects', 'all'])
/** Beyond it a database cannot count. */
const most = 2 ** 31 - 1

/** Filters inside filters; the desk makes three or four. */
const deepest = 20
/** Names of fields in filters and order together, each step to another document counted: databases join 64 tables at most. */
const mostSteps = 24

/**
 * Whether filters say what a database could look for; of names of fields the content system knows more.
 * @param fields takes the names in them
 */
function isFilter(where: unknown, fields: string[], depth = 0): boolean {
  const read = record.safeParse(where)
  if (!read.success || depth > deepest) return false
  return Object.entries(read.data).every(([name, inner]) => {
    if (/^(and|or)$/i.test(name)) return Object.values(Object(inner)).every((one) => isFilter(one, fields, depth + 1))
    const comparisons = record.safeParse(inner)
    if (!comparisons.success) return false
    return Object.entries(comparisons.data).every(([operator, value]) => {
      fields.push(name)
      const fits = /^(not_)?in$/.test(operator) ? listed : operator === 'like' ? words : compared
      return !impossible.has(operator) && fits.safeParse(value).success
    })
  })
}

/** Whether it is said once, and is not too large; what is no number the content system takes for its usual one. */
const isCount = (value: unknown) => typeof value !== 'object' && !(Math.abs(Number(value)) > most)

/** Whether what stands after the question mark can be looked for. */
function isQuery({ where, sort, limit, page, depth }: Record<string, unknown>): boolean {
  if (![limit, page, depth].every(isCount)) return false
  const fields = [order.parse(sort)].flat().flatMap((names) => names.split(','))
  const isSaid = where !== undefined && where !== ''
  if (isSaid && !isFilter(typeof where === 'string' ? parsed(where) : where, fields)) return false
  return fields.flatMap((name) => name.split(/\.|__/)).length <= mostSteps
}

const isRecord = (data: unknown) => record.safeParse(data).success

/** What a database says of values that it cannot take, or of rows that hang together; undefined for a fault of its own. */
function refusedByDatabase({ message, cause }: Error): 400 | 409 | undefined {
  if (!message.startsWith('Failed query') || !(cause instanceof Error)) return undefined
  const code = 'code' in cause ? String(cause.code) : ''
  const sqlite = 'errcode' in cause ? Number(cause.errcode) & 255 : undefined
  // PostgreSQL: constraints; values; statements that do not fit their values.
  if (/^23/.test(code) || sqlite === 19) return 409
  if (/^22/.test(code) || /^42(601|804|883|P18)$/.test(code)) return 400
  // SQLite: a value of the wrong type, or one that no statement can hold or be made of.
  if (sqlite === 20 || /^ERR_(INVALID_ARG|OUT_OF_RANGE)/.test(code)) return 400
  return sqlite === 1 && /syntax error|incomplete input/.test(cause.message) ? 400 : undefined
}

/** With what a request is refused on which the content system would stumble; undefined where it is no fault of the request. */
function refusalOf(error: unknown, req: PayloadRequest): 400 | 409 | undefined {
  if (!(error instanceof Error)) return undefined
  const status = 'status' in error ? Number(error.status) : 500
  if (status !== 500) return undefined
  // What it throws by itself without a status is about a request that it cannot read.
  if (error.name === 'APIError' || error.name === 'SyntaxError') return 400
  const refused = refusedByDatabase(error)
  // Only a row that goes can be needed by others.
  if (refused === 409 && req.method !== 'DELETE') return 400
  if (refused || error.message.startsWith('Failed query')) return refused
  if (!['POST', 'PATCH', 'PUT'].includes(req.method ?? '')) return undefined
  const isStumble = error.name === 'TypeError' || error.name === 'RangeError'
  // A value of a kind that its field does not have.
  if (isRecord(req.data)) return isStumble ? 400 : undefined
  const { headers } = req
  const brings = Number(headers.get('content-length')) > 0 || /^multipart\//i.test(headers.get('content-type') ?? '')
  return brings || isStumble ? 400 : undefined
}

/**
 * Refuses what nobody could do, with a sentence, where the content system stumbles and says that it is its own fault:
 * filters that no field can make, bodies that are no record, deleting what something else needs.
 */
function guarded(handler: Endpoint['handler']): Endpoint['handler'] {
  return async (req) => {
    const misread = () => new APIError(sayTo(req)('This request cannot be understood.'), 400, null, true)
    if (!isQuery(req.query)) throw misread()
    try {
      return await handler(req)
    } catch (error) {
      // Sent without a file, or with edits of one that is there: it would have to be fetched (`site/media.ts`).
      if (error instanceof Error && error.name === 'FileRetrievalError')
        throw new APIError(sayTo(req)('Send the file itself: none is fetched from an address.'), 400, null, true)
      const status = refusalOf(error, req)
      // Should it be a fault of ours after all, this tells where; of strangers it is not kept.
      if (status && req.user) req.payload.logger.warn({ err: error, in: 'what was sent to the desk, and was refused' })
      if (status === 409)
        throw new APIError(sayTo(req)('This cannot be done: something else still needs it.'), 409, null, true)
      throw status ? misread() : error
    }
  }
}

/**
 * Puts the guard before every address of the API, and takes those away behind which there is nothing: also names that the
 * content system would find in any object, such as `constructor`.
 */
export function understood(config: SanitizedConfig): SanitizedConfig {
  for (const entity of [...config.collections, ...config.globals]) {
    // Closed to everybody: to the content system that is something it does not do (501), to others an address that is not there.
    const all = entity.endpoints || []
    const there = all.filter(({ path }) => entity.versions || !/^\/versions\b/.test(path))
    entity.endpoints = there.map((endpoint) => ({ ...endpoint, handler: guarded(endpoint.handler) }))
  }
  const endpoints = config.endpoints.map((endpoint) => ({ ...endpoint, handler: guarded(endpoint.handler) }))
  const onInit = ({ collections }: Payload) => void Object.setPrototypeOf(collections, null)
  return Object.assign(config, { endpoints, onInit })
}
