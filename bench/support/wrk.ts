import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { root } from '../../tools/steps.mjs'

const told = z.object({ perSecond: z.number(), p50: z.number(), p99: z.number(), failed: z.number() })
/** Requests a second, times to an answer in milliseconds, and how many answers were none. */
export type Load = z.infer<typeof told>

const run = promisify(execFile)

/**
 * Asks one address over and over with the program wrk, over `connections` at once.
 * @throws with what to install where wrk is missing
 */
export async function load(
  address: string,
  {
    headers = {},
    seconds = 3,
    connections = 50,
  }: { headers?: Record<string, string>; seconds?: number; connections?: number } = {},
): Promise<Load> {
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const script = path.join(root, 'bench', 'support', 'wrk.lua')
  const words = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '-s', script, ...lines, address]
  try {
    const { stdout } = await run('wrk', words)
    return told.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error('This bench needs wrk, which Debian has: apt-get install wrk', { cause: error })
    throw error
  }
}
