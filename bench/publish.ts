import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'
import { firstAdministrator } from '../tests/journeys/desk-api.ts'
import { makeFolder, removeFolder } from '../tests/support/folder.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { startServer } from '../tests/support/server.ts'
import { flags, node, root, running } from '../tools/steps.mjs'
import { failOn, keepResults, quantile, row } from './support/results.ts'

// npm run bench publish [number]: how long it takes from saving a post at the desk until another process shows the new
// title, while 200 readings a second go on: two processes (desk, site) on one PostgreSQL. Somebody saves once a second, more
// often than anybody does. Fails where one took more than a second, or where fewer than 95 of 100 readings came from the
// cache.

const times = Number(process.argv[2] ?? 100)
const perSecond = 200
const secret = 'only for the bench, of more than thirty-two characters'
const pages = ['/', '/archive', '/2021', '/2020', '/posts', '/events', '/people', '/2021/days/3']

const postgres = await startPostgres()
const folders = [makeFolder(), makeFolder()]
const shared = { DATABASE_URL: postgres.url, SECRET: secret, SAMPLE: '0', RATE_LIMIT: '0' }
const [deskFolder = '', siteFolder = ''] = folders
const desk = await startServer({ dataDir: deskFolder, env: { ...shared, ROLE: 'desk' } })
const site = await countedSite({ ...shared, ROLE: 'site', DATA_DIR: siteFolder })

/** Reads one page after another, however long each takes, until told to stop. */
function readOn(): () => Promise<number[]> {
  const readings: Promise<number>[] = []
  const read = async (page = '/') => {
    const began = performance.now()
    await (await fetch(site.origin + page)).arrayBuffer()
    return performance.now() - began
  }
  const timer = setInterval(() => readings.push(read(pages[readings.length % pages.length])), 1_000 / perSecond)
  return () => {
    clearInterval(timer)
    return Promise.all(readings)
  }
}

try {
  const editor = await firstAdministrator(desk)
  const created: unknown = await editor.ask('POST', '/posts', {
    ...{ title: 'Title 0', slug: 'a-post-of-the-bench', kind: 'post', _status: 'published' },
  })
  const id = idOf(created)
  const post = `${site.origin}/posts/a-post-of-the-bench`
  await until(post, 'Title 0')
  for (const page of pages) await (await fetch(site.origin + page)).arrayBuffer()
  const stop = readOn()
  const took: number[] = []
  for (let number = 1; number <= times; number++) {
    const began = performance.now()
    await editor.ask('PATCH', `/posts/${id}`, { title: `Title ${number}`, _status: 'published' })
    await until(post, `Title ${number}<`)
    took.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 1_000 - (performance.now() - began)))
  }
  const read = await stop()
  const { asked, kept } = await site.stop()
  const share = kept / asked
  const figures = { p50: quantile(took, 0.5), p99: quantile(took, 0.99), slowest: Math.max(...took) }
  row(
    `from saving to the new page, ${times} times`,
    `p50 ${figures.p50.toFixed(0)} ms, p99 ${figures.p99.toFixed(0)} ms`,
  )
  row('the slowest', `${figures.slowest.toFixed(0)} ms`)
  row('readings meanwhile, of them from the cache', `${asked}, ${(100 * share).toFixed(1)} %`)
  const reading = { p50: quantile(read, 0.5), p99: quantile(read, 0.99) }
  row('a reading meanwhile', `p50 ${reading.p50.toFixed(1)} ms, p99 ${reading.p99.toFixed(1)} ms`)
  keepResults('publish', { times, ...figures, readings: asked, fromCache: share, reading })
  failOn([
    ...(figures.slowest > 1_000 ? [`one took ${figures.slowest.toFixed(0)} ms, not 1,000`] : []),
    ...(share < 0.95 ? [`${(100 * share).toFixed(1)} % of the readings came from the cache, not 95 %`] : []),
  ])
} finally {
  await desk.stop()
  await site.kill()
  await postgres.stop()
  folders.forEach(removeFolder)
}

/** A site in a process of its own; stopped, it tells what it answered from its cache. */
async function countedSite(env: Record<string, string>) {
  const script = path.join(root, 'bench', 'support', 'counted-site.ts')
  const child = fork(script, [], { cwd: root, execPath: node, execArgv: flags('site'), env: running(env) })
  const told = async () => {
    const [message]: unknown[] = await once(child, 'message')
    return message
  }
  const { origin } = z.object({ origin: z.string() }).parse(await told())
  return {
    origin,
    async stop() {
      const counted = told()
      child.send('stop')
      return z.object({ asked: z.number(), kept: z.number() }).parse(await counted)
    },
    kill: async () => void (child.exitCode === null && child.kill()),
  }
}

async function until(address: string, text: string): Promise<void> {
  const patience = performance.now() + 30_000
  while (!(await (await fetch(address)).text()).includes(text)) {
    if (performance.now() > patience) throw new Error(`${address} never showed "${text}"`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function idOf(answer: unknown): number {
  if (typeof answer === 'object' && answer !== null && 'doc' in answer) {
    const { doc } = answer
    if (typeof doc === 'object' && doc !== null && 'id' in doc && typeof doc.id === 'number') return doc.id
  }
  throw new Error(`The desk answered ${JSON.stringify(answer)}`)
}
