import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, get } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { startServer } from '../tests/support/server.ts'

// npm run bench: how long a start takes, how long pages take that nobody asked for before, how many kept pages a second
// one process answers beside bare node:http with the same bytes. Figures of this machine, at this moment.

const families = [
  '/',
  '/archive',
  '/2021',
  '/2021/days/3',
  '/people/hugh-salmon',
  '/themes',
  '/events',
  '/search?q=supervison',
]
const seconds = 4
const connections = 50

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const row = (name: string, value: string) => console.log(`${name.padEnd(44)} ${value.padStart(14)}`)

async function fetchTime(address: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(address)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return performance.now() - began
}

/** Requests a second over kept connections, brotli, for a few seconds. */
async function rate(address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  let count = 0
  const one = () =>
    new Promise<void>((resolve, reject) => {
      get(address, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
        answer.resume().on('end', resolve).on('error', reject)
      }).on('error', reject)
    })
  const client = async () => {
    for (; performance.now() < until; count++) await one()
  }
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  return count / seconds
}

const resident = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'week-bench-'))
try {
  await (await startServer({ dataDir })).stop()
  const began = performance.now()
  const server = await startServer({ dataDir })
  await fetchTime(`${server.origin}/2021`)
  row('start to first page, second start', `${((performance.now() - began) / 1000).toFixed(2)} s`)

  const languages = ['', '/fr', '/es', '/pt', '/ar']
  for (const family of families)
    row(
      `first answer of ${family}`,
      `${median(await inTurn(languages.map((prefix) => server.origin + prefix + family))).toFixed(1)} ms`,
    )

  const address = `${server.origin}/2021`
  const kept = await rate(address)
  const bytes = Buffer.from(await (await fetch(address, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer())
  const bare = createServer((_, response) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes))
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
  const at = bare.address()
  row('kept page, requests a second', kept.toFixed(0))
  row(
    'bare node:http, the page unpacked',
    (await rate(`http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}/`)).toFixed(0),
  )
  bare.close()
  if (process.platform === 'linux') row('memory after all that', `${resident(server.process.pid ?? 0).toFixed(0)} MB`)
  await server.stop()
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

async function inTurn(addresses: string[]): Promise<number[]> {
  const times: number[] = []
  for (const address of addresses) times.push(await fetchTime(encodeURI(address)))
  return times
}
