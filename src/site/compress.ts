import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The forms in which a body may travel, the best first; `offered` lists keep this order. */
export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

/** What zlib gives is the beginning of a piece of memory of 64 KB, all of which would be kept with it. */
const alone = (packed: Buffer) => Buffer.from(new Uint8Array(packed).buffer)

/** Below this many bytes the headers weigh more than what compression saves. */
const worthCompressing = 256

/** True for types whose bytes are text; pictures and archives are compressed already. */
export function isText(type: string): boolean {
  return /^(text\/|application\/(\w+\+)?(xml|json)\b|application\/(atom|rss|ld|manifest)\+|image\/svg\+xml)/.test(type)
}

/**
 * A text in one encoding.
 * @param quality of brotli. 5 costs about a millisecond a page and stays within a tenth of 11, which takes thirty times as
 * long; use 11 for what is made once.
 */
export async function compress(body: Buffer, encoding: Encoding, quality = 5): Promise<Buffer> {
  if (encoding === 'gzip') return alone(await gzipAsync(body, { level: 6 }))
  if (encoding === 'identity') return body
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
  }
  return alone(await brotliAsync(body, { params }))
}

/** The window, as a power of two, in which all of a text lies (RFC 7932, 9.1): a larger one takes memory and gives nothing. */
const windowFor = (bytes: number) =>
  Math.min(
    Math.max(Math.ceil(Math.log2(bytes + 16)), constants.BROTLI_MIN_WINDOW_BITS),
    constants.BROTLI_DEFAULT_WINDOW,
  )

/** The encodings worth keeping of a body: all for a text of some size, else as it is. */
export function encodingsFor(type: string, body: Buffer): readonly Encoding[] {
  return isText(type) && body.length >= worthCompressing ? encodings : ['identity']
}

/** Headers read before: nearly everybody sends one of a few. Strangers can fill it, to a bound. */
const read = new Map<string, Encoding>()
const mostRead = 200

/**
 * The encoding to answer in (RFC 9110, 12.5.3): of those offered, the one the reader likes best, our best where equal.
 * Without the header, or where everything is refused, the plain form.
 */
export function negotiate(header: string | undefined, offered: readonly Encoding[] = encodings): Encoding {
  if (!header || offered.length === 1) return 'identity'
  const known = offered === encodings ? read.get(header) : undefined
  if (known) return known
  const best = bestOf(header, offered)
  if (offered === encodings && read.size < mostRead && header.length < 100) read.set(header, best)
  return best
}

function bestOf(header: string, offered: readonly Encoding[]): Encoding {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';')
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((found) => found)
    weights.set(name.trim(), weight === undefined ? 1 : Number(weight))
  }
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? (encoding === 'identity' ? 0.0001 : (weights.get('*') ?? 0))
  let best: Encoding = 'identity'
  for (const encoding of encodings)
    if (offered.includes(encoding) && weightOf(encoding) > weightOf(best)) best = encoding
  return best
}
