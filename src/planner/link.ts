import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Checked, checkScenario } from './check.ts'
import type { Scenario } from './scenario.ts'
import { scenarioSchema } from './scenario.ts'

/** Characters of a scenario in a link; browsers and servers take addresses of this length. */
export const longestLink = 16_000
/** Bytes that it may become: a small text can be made to swell without end. */
const longestText = 400_000

/**
 * A scenario as a short text for an address: always the same for the same scenario, of letters, digits, - and _.
 * Undefined where it would be longer than `longestLink`: such a plan travels as a file.
 */
export function scenarioToLink(scenario: Scenario): string | undefined {
  const text = JSON.stringify(scenarioSchema.parse(scenario))
  const link = deflateRawSync(text, { level: 9 }).toString('base64url')
  return link.length > longestLink ? undefined : link
}

/** The scenario of a link, checked like any other. What is no such text has the problem `not-a-link`. */
export function scenarioFromLink(link: string): Checked {
  const broken: Checked = { ok: false, problems: [{ code: 'not-a-link', field: '', params: {} }] }
  if (link.length > longestLink || !/^[\w-]+$/.test(link)) return broken
  try {
    const text = inflateRawSync(Buffer.from(link, 'base64url'), { maxOutputLength: longestText }).toString('utf8')
    return checkScenario(JSON.parse(text))
  } catch {
    return broken
  }
}
