import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder, removeFolder } from '../tests/support/folder.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { freePort, startServer } from '../tests/support/server.ts'
import { node, root } from '../tools/steps.mjs'
import { startNginx } from './support/nginx.ts'
import { failOn, keepResults, median, memoryOf, row } from './support/results.ts'
import { type Load, load } from './support/wrk.ts'

// npm run bench pages [seconds]: how many kept pages a second one process answers, beside nginx (as many workers as cores)
// and bare node:http sending the very same bytes, in turn, over 50 connections; then what a second process adds. Needs the
// Debian packages wrk and nginx-light. The program that asks takes part of the same machine.

const seconds = Number(process.argv[2] ?? 3)
const rounds = 3
const brotli = { 'accept-encoding': 'br' }
const post = '/posts/supporting-families-building-a-better-tomorrow-for-children'
const cases: { name: string; path: string; headers: Record<string, string>; conditional?: boolean }[] = [
  { name: 'home', path: '/', headers: {} },
  { name: 'edition', path: '/2021', headers: {} },
  { name: 'post', path: post, headers: {} },
  { name: 'archive', path: '/archive', headers: {} },
  { name: 'edition-brotli', path: '/2021', headers: brotli },
  { name: 'edition-unchanged', path: '/2021', headers: brotli, conditional: true },
]
const secret = 'only for the bench, of more than thirty-two characters'

async function body(address: string, headers: Record<string, string>): Promise<{ bytes: Buffer; etag: string }> {
  // Fetch unpacks what it gets; the bytes on the line are what is compared.
  const { request } = await import('node:http')
  const [answer] = await once(request(address, { headers }).end(), 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`)
  return { bytes: Buffer.concat(chunks), etag: answer.headers.etag ?? '' }
}

async function startBare(file: string): Promise<{ origin: string; stop(): void }> {
  const port = await freePort()
  const script = path.join(root, 'bench', 'support', 'bare.ts')
  const child = spawn(node, [script, file, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return { origin: `http://127.0.0.1:${port}`, stop: () => void child.kill() }
}

type Measured = { name: string; bytes: number; ours: Load; nginx: Load; bare: Load; ofNginx: number; ofBare: number }

/** The middle of several runs, each figure for itself. */
const middle = (runs: readonly Load[]): Load => ({
  perSecond: median(runs.map((run) => run.perSecond)),
  p50: median(runs.map((run) => run.p50)),
  p99: median(runs.map((run) => run.p99)),
  failed: runs.reduce((sum, run) => sum + run.failed, 0),
})

const folder = makeFolder()
const dataDir = makeFolder()
const server = await startServer({ dataDir })
try {
  const bodies = []
  for (const one of cases) {
    const { bytes, etag } = await body(server.origin + one.path, one.headers)
    bodies.push({ ...one, bytes, etag, encoding: one.headers['accept-encoding'] })
    writeFileSync(path.join(folder, one.name), bytes)
  }
  const nginx = await startNginx(folder, bodies)
  const measured: Measured[] = []
  try {
    for (const { name, path: at, headers, conditional, bytes, etag } of bodies) {
      const bare = await startBare(path.join(folder, name))
      const { etag: theirs } = await body(`${nginx.origin}/${name}`, headers)
      const asking = (tag: string) => ({
        seconds,
        headers: conditional ? { ...headers, 'if-none-match': tag } : headers,
      })
      const runs: Record<'ours' | 'nginx' | 'bare', Load[]> = { ours: [], nginx: [], bare: [] }
      try {
        for (let round = 0; round < rounds; round++) {
          runs.ours.push(await load(server.origin + at, asking(etag)))
          runs.bare.push(await load(bare.origin, { seconds }))
          runs.nginx.push(await load(`${nginx.origin}/${name}`, asking(theirs)))
        }
      } finally {
        bare.stop()
      }
      const of = { ours: middle(runs.ours), nginx: middle(runs.nginx), bare: middle(runs.bare) }
      const ofNginx = of.ours.perSecond / of.nginx.perSecond
      const ofBare = of.ours.perSecond / of.bare.perSecond
      measured.push({ name, bytes: bytes.length, ...of, ofNginx, ofBare })
      console.log(`${name}, ${bytes.length} bytes`)
      for (const who of ['ours', 'bare', 'nginx'] as const) {
        const { perSecond, p50, p99 } = of[who]
        row(`  ${who}: a second, p50, p99`, `${perSecond.toFixed(0)}, ${p50.toFixed(2)} ms, ${p99.toFixed(2)} ms`)
      }
      row('  of bare node:http, of nginx', `${ofBare.toFixed(2)}, ${ofNginx.toFixed(2)}`)
    }
    const memory = { ours: memoryOf(server.process.pid), nginx: nginx.memory() }
    row('memory: ours (most), nginx', `${memory.ours.now} (${memory.ours.most}) MB, ${memory.nginx} MB`)
    const processes = await secondProcess()
    row('one site process, two', processes.map(({ perSecond }) => perSecond.toFixed(0)).join(', '))
    keepResults('pages', { connections: 50, seconds, rounds, cases: measured, memory, processes })
    failOn(
      measured.flatMap(({ name, ours, ofNginx, ofBare }) => [
        // A 304 has no body, so bare node:http, which sends one, is no measure for it.
        ...(ofBare < 0.85 && name !== 'edition-unchanged'
          ? [`${name}: ${ofBare.toFixed(2)} of bare node:http, not 0.85`]
          : []),
        ...(ofNginx < 0.45 ? [`${name}: ${ofNginx.toFixed(2)} of nginx, not 0.45`] : []),
        ...(ours.p99 > 10 ? [`${name}: p99 ${ours.p99.toFixed(1)} ms, not 10`] : []),
        ...(ours.failed > 0 ? [`${name}: ${ours.failed} requests failed`] : []),
      ]),
    )
  } finally {
    await nginx.stop()
  }
} finally {
  await server.stop()
  removeFolder(folder)
  removeFolder(dataDir)
}

/** An edition in brotli from one process of the role `site`, then from two at once. */
async function secondProcess(): Promise<{ perSecond: number; memory: number[] }[]> {
  const postgres = await startPostgres()
  const folders = [makeFolder(), makeFolder()]
  const env = { DATABASE_URL: postgres.url, SECRET: secret, ROLE: 'site' }
  const sites = []
  try {
    for (const dataDir of folders) sites.push(await startServer({ dataDir, env }))
    const [first] = sites
    if (!first) throw new Error('no process')
    for (const { origin } of sites) await body(`${origin}/2021`, brotli)
    const ask = (site: typeof first) => load(`${site.origin}/2021`, { headers: brotli, seconds, connections: 25 })
    const outcomes = []
    for (const asked of [[first], sites]) {
      const loads = await Promise.all(asked.map(ask))
      const perSecond = loads.reduce((sum, { perSecond }) => sum + perSecond, 0)
      outcomes.push({ perSecond, memory: asked.map(({ process }) => memoryOf(process.pid).most) })
    }
    return outcomes
  } finally {
    for (const site of sites) await site.stop()
    await postgres.stop()
    folders.forEach(removeFolder)
  }
}
