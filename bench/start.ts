import { makeFolder, removeFolder } from '../tests/support/folder.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { type RunningServer, startServer } from '../tests/support/server.ts'
import { failOn, keepResults, median, memoryOf, row } from './support/results.ts'

// npm run bench start: how long it takes from `node` to the first page, on a database that is there, and what each role
// holds in memory after its pages were read. Memory is told on Linux alone. Fails beyond 3 s, 400 MB for everything in one
// process, and 200 MB for a site alone.

const starts = 5
const secret = 'only for the bench, of more than thirty-two characters'

async function firstPage(server: RunningServer, began: number): Promise<number> {
  const answer = await fetch(`${server.origin}/2021`)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`/2021 answered ${answer.status}`)
  return performance.now() - began
}

/** Reads every page of the sitemap, in every language. */
async function readEverything({ origin }: RunningServer): Promise<number> {
  const map = await (await fetch(`${origin}/sitemap.xml`)).text()
  const pages = [...map.matchAll(/(?:<loc>|href=")https?:\/\/[^/<"]+([^<"]*)/g)].map(([, path]) => path ?? '/')
  for (const page of new Set(pages)) await (await fetch(origin + page)).arrayBuffer()
  return new Set(pages).size
}

const dataDir = makeFolder()
const postgres = await startPostgres()
const folders = [dataDir]
try {
  const began = performance.now()
  const first = await startServer({ dataDir })
  const onEmpty = await firstPage(first, began)
  await first.stop()
  const times: number[] = []
  for (let number = 0; number < starts; number++) {
    const began = performance.now()
    const server = await startServer({ dataDir })
    times.push(await firstPage(server, began))
    await server.stop()
  }
  row('start to first page, on an empty folder', `${(onEmpty / 1000).toFixed(2)} s`)
  row('start to first page, after that', `${(median(times) / 1000).toFixed(2)} s`)

  const memory: Record<string, { now: number; most: number }> = {}
  const measure = async (
    role: string,
    env: Record<string, string>,
    use: (server: RunningServer) => Promise<unknown>,
  ) => {
    const folder = makeFolder()
    folders.push(folder)
    const server = await startServer({ dataDir: folder, env })
    await use(server)
    memory[role] = memoryOf(server.process.pid)
    row(`memory of ${role}, now and at most`, `${memory[role].now}, ${memory[role].most} MB`)
    await server.stop()
  }
  const useDesk = ({ origin }: RunningServer) => fetch(`${origin}/desk`).then((answer) => answer.text())
  const shared = { DATABASE_URL: postgres.url, SECRET: secret }
  await measure('all', {}, async (server) => {
    await readEverything(server)
    await useDesk(server)
  })
  await measure('desk', { ...shared, ROLE: 'desk' }, useDesk)
  await measure('site', { ...shared, ROLE: 'site' }, readEverything)
  await measure('worker', { ...shared, ROLE: 'worker' }, ({ origin }) => fetch(`${origin}/readyz`))

  keepResults('start', { onEmpty, again: times, memory })
  failOn([
    ...(median(times) > 3_000 ? [`the start took ${(median(times) / 1000).toFixed(1)} s, not 3`] : []),
    ...((memory.all?.most ?? 0) > 400 ? [`everything in one process took ${memory.all?.most} MB, not 400`] : []),
    ...((memory.site?.most ?? 0) > 200 ? [`a site alone took ${memory.site?.most} MB, not 200`] : []),
  ])
} finally {
  await postgres.stop()
  folders.forEach(removeFolder)
}
