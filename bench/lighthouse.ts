import { addresses } from '../tests/pages/families.ts'
import { firstVisitParts, visit } from '../tests/pages/visit.ts'
import { makeFolder, removeFolder } from '../tests/support/folder.ts'
import { type Speed, startLighthouse } from '../tests/support/lighthouse.ts'
import { startServer } from '../tests/support/server.ts'
import { failOn, keepResults } from './support/results.ts'

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
  keepResults('lighthouse', { pages })
  failOn(pages.filter(({ points }) => !(points >= 100)).map(({ path, points }) => `${path}: ${points} points, not 100`))
} finally {
  await lighthouse.close()
  await server.stop()
  removeFolder(dataDir)
}
