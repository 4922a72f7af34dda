import type { IncomingHttpHeaders } from 'node:http'

/** What a form sent, by the names of its fields. */
export type Sent = URLSearchParams

/** Why something that was sent is not looked at. */
export const refusals = ['elsewhere', 'notAForm', 'tooLarge', 'tooSlow', 'tooMany'] as const
export type Refusal = (typeof refusals)[number]

export const statusOf: Record<Refusal, 403 | 408 | 413 | 415 | 429> = {
  elsewhere: 403,
  notAForm: 415,
  tooLarge: 413,
  tooSlow: 408,
  tooMany: 429,
}

/** Bytes that the longest form may have; the texts in it have limits of their own. */
export const largestForm = 64 * 1024

/**
 * Whether a form was sent from a page of ours. Browsers say so in `Sec-Fetch-Site`, older ones at least in `Origin`; who
 * says nothing passes, since nothing here rests on a cookie.
 * @param publicUrl the address readers use
 */
export function isFromHere(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return headers.origin === undefined || headers.origin === new URL(publicUrl).origin
}

/** The fields of a form, or why there are none. At most `largestForm` bytes are read, for `patience` milliseconds. */
export async function readSent(request: Request, patience = 60_000): Promise<Sent | Refusal> {
  const late = Promise.withResolvers<Refusal>()
  const timer = setTimeout(() => late.resolve('tooSlow'), patience)
  try {
    return await Promise.race([readAll(request), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

async function readAll(request: Request): Promise<Sent | Refusal> {
  const type = request.headers.get('content-type') ?? ''
  const hasFiles = /^multipart\/form-data\s*;/i.test(type)
  if (!hasFiles && !/^application\/x-www-form-urlencoded\b/.test(type)) return 'notAForm'
  const chunks: Uint8Array[] = []
  let bytes = 0
  // What is left of a body is not cancelled: that would cut the line on which the answer goes.
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length
    if (bytes > largestForm) return 'tooLarge'
    chunks.push(next.value)
  }
  const body = Buffer.concat(chunks)
  return hasFiles ? withFiles(body, type) : new URLSearchParams(body.toString())
}

/** The fields of a form that can bring files; of a file, the text in it; nothing where none was chosen. */
async function withFiles(body: Buffer<ArrayBuffer>, type: string): Promise<Sent | Refusal> {
  try {
    const sent = new URLSearchParams()
    const fields = await new Response(body, { headers: { 'content-type': type } }).formData()
    for (const [name, value] of fields) {
      sent.append(name, typeof value === 'string' ? value : await value.text())
    }
    return sent
  } catch {
    return 'notAForm'
  }
}
