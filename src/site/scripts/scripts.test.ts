import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { browserScripts } from './scripts.ts'

const limit = 3 * 1_024

/** Bytes of all scripts together, as they are sent. */
const weightOf = (scripts: Record<string, string>) =>
  Object.values(scripts).reduce((sum, script) => sum + brotliCompressSync(script).length, 0)

describe('the scripts of readers', () => {
  const scripts = browserScripts()

  it('weigh less than 3 KB in all', () => {
    expect(weightOf(scripts)).toBeLessThan(limit)
    expect(Object.values(scripts).every((script) => script.length > 100)).toBe(true)
  })

  it('turn the check red when a library comes along', () => {
    const library = Array.from({ length: 800 }, (_, at) => `export const part${at}=${(at * 7919) % 65_537}`).join('\n')
    expect(weightOf({ ...scripts, library })).toBeGreaterThan(limit)
  })

  it('can stand in a page: nothing in them ends them', () => {
    for (const script of Object.values(scripts)) expect(script).not.toMatch(/<\/?script|<!--/i)
  })

  it('hold no address of others and write no markup', () => {
    for (const script of Object.values(scripts)) expect(script).not.toMatch(/https?:|innerHTML|eval\(|document\.write/)
  })
})
