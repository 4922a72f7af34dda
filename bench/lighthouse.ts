import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { addresses } from '../tests/pages/families.ts'
import { firstVisitParts, visit } from '../tests/pages/visit.ts'
import { makeFolder, removeFolder } from '../tests/support/folder.ts'
import { type Speed, startLighthouse } from '../tests/support/lighthouse.ts'
import { startServer } from '../tests/support/server.ts'
import { root } from '../tools/steps.mjs'

// npm run bench lighthouse: how fast one page of each kind is on a phone, as Lighthouse works it out, and what a first
// visit to it weighs. Fails where one has fewer than 100 points.

type Measured = Speed & { path: string; bytes: number; requests: number }

const columns: Record<keyof Measured, string> = {
  path: 'page',
  points: 'points',
  firstPaint: 'first paint, ms',
  largestPaint: 'largest, ms',
  blocked: 'blocked, ms',
  shift: 'shift',
  bytes: 'bytes',
  requests: 'requests',
}
const keys = ['path', 'points', 'firstPaint', 'largestPaint', 'blocked', 'shift', 'bytes', 'requests'] as const
const line = (cell: (key: keyof Measured) => string) =>
  console.log(keys.map((key) => (key === 'path' ? cell(key).padEnd(75) : cell(key).padStart(16))).join(''))

/** Bodies of HTML, style and icon, as they come over the wire. Pictures in the text come on top. */
async function weigh(origin: string, path: string): Promise<{ bytes: number; requests: number }> {
  const page = await visit(origin, path)
  const parts = await Promise.all(firstVisitParts(page).map((part) => visit(origin, part)))
  return { bytes: [page, ...parts].reduce((sum, { bytes }) => sum + bytes, 0), requests: parts.length + 1 }
}

const dataDir = makeFolder()
const load = () => Number(os.loadavg()[0]?.toFixed(1))
const machine = { processor: os.cpus()[0]?.model ?? '', cores: os.cpus().length, loadBefore: load() }
const server = await startServer({ dataDir })
const lighthouse = await startLighthouse()
try {
  const pages: Measured[] = []
  line((key) => columns[key])
  for (const path of addresses) {
    const page = { path, ...(await lighthouse.measure(server.origin + path)), ...(await weigh(server.origin, path)) }
    line((key) => String(page[key]))
    pages.push(page)
  }
  const folder = path.join(root, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const results = { measured: new Date().toISOString(), machine: { ...machine, loadAfter: load() }, pages }
  writeFileSync(path.join(folder, 'lighthouse.json'), `${JSON.stringify(results, null, 2)}\n`)
  const slow = pages.filter(({ points }) => !(points >= 100))
  console.log(`${pages.length - slow.length} of ${pages.length} have 100 points`)
  if (slow.length > 0) process.exitCode = 1
} finally {
  await lighthouse.close()
  await server.stop()
  removeFolder(dataDir)
}
