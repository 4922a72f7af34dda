import type { IncomingHttpHeaders } from 'node:http'
import { root } from '../../tools/steps.mjs'

/** An answer; without a status where none came. */
export type Answered = { status?: number; headers: IncomingHttpHeaders; body: string; ended?: string }

/** A name that stands in headers alone, so that nothing made from them can hide. */
export const marker = 'stranger.invalid'

/** What tells of the inside: stacks, files, statements. */
const inside = [
  /\n\s+at .+:\d+:\d+/,
  /\bnode:internal\b|\bnode_modules\b|\bfile:\/\//,
  /\/src\/[\w/-]+\.tsx?\b/,
  /\b(SQLITE_[A-Z]+|SqliteError|DrizzleQueryError|Failed query)\b/,
  /\bselect .+ from ["`]/i,
]

/**
 * What is wrong with an answer to a stranger, each in a few words.
 * @param setsCookies where somebody signs in or out
 */
export function faultsOf({ status, headers, body, ended }: Answered, { setsCookies = false } = {}): string[] {
  if (!status) return [`no answer: ${ended}`]
  const faults: string[] = []
  const isBusy = status === 503 && headers['retry-after'] !== undefined
  if (status >= 500 && !isBusy) faults.push(`status ${status}`)
  const all = `${JSON.stringify(headers)}\n${body}`
  for (const pattern of [...inside, new RegExp(RegExp.escape(root))]) {
    const found = pattern.exec(all)
    if (found) faults.push(`tells of the inside: ${found[0].trim().slice(0, 120)}`)
  }
  if (all.includes(marker)) faults.push('is made from a header that nobody vouches for')
  if (headers['x-injected'] !== undefined) faults.push('has a header that was sent in a value')
  if (/^text\/html/.test(headers['content-type'] ?? '') && body.includes('<script>alert'))
    faults.push('has a script that was sent')
  const to = headers.location
  if (to !== undefined && (!/^\/(?![/\\])/.test(to) || new URL(to, 'http://here.invalid').host !== 'here.invalid'))
    faults.push(`leads to ${to}`)
  if (headers['set-cookie'] && !setsCookies) faults.push('sets a cookie')
  if (headers['x-content-type-options'] !== 'nosniff' || !headers['content-security-policy'])
    faults.push('lacks the security headers')
  return faults
}
