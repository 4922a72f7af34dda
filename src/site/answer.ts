import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { compress, type Encoding, encodingsFor, negotiate } from './compress.ts'
import { pageCacheControl, type RawHeaders, sharedSeconds } from './headers.ts'

type Variant = {
  readonly body: Buffer
  etag: string
  headers: RawHeaders
  /** Of the answer that a reader has it already. */
  unchanged: RawHeaders
}

/** An answer ready to be sent, in each encoding that saves something. */
export type Answer = {
  status: number
  /** Milliseconds since 1970 of the next change of what it says. */
  nextChange?: number
  variants: { identity: Variant } & Partial<Record<Encoding, Variant>>
  /** The encodings of `variants`, the best first. */
  offered: readonly Encoding[]
  /** What all of it takes in memory. */
  bytes: number
}

export type AnswerParts = {
  status?: number
  type: string
  body: string | Buffer
  /** Undefined: a page, kept by proxies for half a minute and never past `nextChange`. */
  cacheControl?: string
  nextChange?: Temporal.Instant
  /** Request headers by which the answer differs, beside that of the encoding. */
  vary?: readonly string[]
  /** Headers beyond type, length, validator and caching. */
  headers: RawHeaders
  /** 11 for what is made once. */
  quality?: number
}

/**
 * Makes an answer: compresses the body once for each encoding and writes the headers down. The plain form, which hardly
 * anybody asks for, is unpacked for those who do: it would take three times the memory of the others.
 */
export async function makeAnswer(parts: AnswerParts): Promise<Answer> {
  const body = typeof parts.body === 'string' ? Buffer.from(parts.body) : parts.body
  const offered = encodingsFor(parts.type, body)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const variant = (encoding: Encoding, bytes: Buffer): Variant => {
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
    const headers = headersOf(parts, encoding, etag, bytes.length)
    return { body: bytes, etag, headers, unchanged: withoutBody(headers) }
  }
  const forms = offered.filter((encoding) => encoding !== 'identity')
  const pack = async (encoding: Encoding) =>
    [encoding, variant(encoding, await compress(body, encoding, parts.quality))] as const
  const packed: Partial<Record<Encoding, Variant>> = Object.fromEntries(await Promise.all(forms.map(pack)))
  const plain = variant('identity', body)
  const { gzip } = packed
  const identity = gzip ? unpackedFrom(gzip, plain) : plain
  const kept = gzip ? Object.values(packed) : [plain]
  return {
    status: parts.status ?? 200,
    nextChange: parts.cacheControl === undefined ? parts.nextChange?.epochMilliseconds : undefined,
    variants: { ...packed, identity },
    offered,
    bytes: kept.reduce((sum, one) => sum + one.body.length + one.headers.join('').length, 0),
  }
}

/**
 * A variant that is unpacked when it is sent, and stays so until memory is wanted for something else. A function of its
 * own: nothing else, the plain body above all, is kept with it.
 */
function unpackedFrom(gzip: Variant, { etag, headers, unchanged }: Variant): Variant {
  let unpacked: WeakRef<Buffer> | undefined
  return {
    etag,
    headers,
    unchanged,
    get body() {
      const still = unpacked?.deref()
      if (still) return still
      const body = gunzipSync(gzip.body)
      unpacked = new WeakRef(body)
      return body
    },
  }
}

/** The caching header comes first, where `headersNow` finds it. */
function headersOf(parts: AnswerParts, encoding: Encoding, etag: string, length: number): RawHeaders {
  const own = [
    ['cache-control', parts.cacheControl ?? pageCacheControl()],
    ['content-type', parts.type],
    ['content-length', String(length)],
    ['vary', ['accept-encoding', ...(parts.vary ?? [])].join(', ')],
    ['etag', etag],
    ...(encoding === 'identity' ? [] : [['content-encoding', encoding]]),
  ]
  return [...own.flat(), ...parts.headers]
}

/**
 * Sends an answer: in the encoding the reader takes, only its validity where they have it, without a body to HEAD.
 * @param now the clock: milliseconds since 1970
 */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer, now: () => number): void {
  const encoding = negotiate(request.headers['accept-encoding'], answer.offered)
  const variant = answer.variants[encoding] ?? answer.variants.identity
  if (answer.status === 200 && hasAlready(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, headersNow(answer, variant.unchanged, now)).end()
    return
  }
  response.writeHead(answer.status, headersNow(answer, variant.headers, now))
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body)
}

/** RFC 9110, 13.1.2: the weak comparison, since a proxy may have weakened our tag. */
export function hasAlready(header: string | undefined, etag: string): boolean {
  if (!header) return false
  if (header === etag) return true
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '')
    return tag === etag || tag === '*'
  })
}

const nearChange = sharedSeconds * 1_000

function headersNow(answer: Answer, headers: RawHeaders, now: () => number): RawHeaders {
  if (answer.nextChange === undefined) return headers
  const left = answer.nextChange - now()
  return left < nearChange ? headers.with(1, pageCacheControl(left)) : headers
}

function withoutBody(headers: RawHeaders): RawHeaders {
  return headers.filter((_, index) => !/^content-(type|length|encoding)$/.test(headers[index - (index % 2)] ?? ''))
}
