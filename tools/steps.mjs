// What `npm start` and `npm test` share: install, build, run. Plain JavaScript, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundlePackages, folderOfPackages } from './packages.mjs'
import { compileTsx } from './tsx.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const bin = path.join(root, 'node_modules', '.bin')
/** The project's own Node, whatever the machine has. */
export const node = path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const modules = path.join(root, 'node_modules')

/** The environment of everything we start: the project's Node first, no telemetry. */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
  // Packages ask for a home at once; a user made for a service or a container may have none.
  HOME: process.env.HOME || os.tmpdir(),
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'node'),
  ...more,
})

const interactive = process.stdout.isTTY

/** Runs one step with a line that tells what it is and how long it took; its output is shown only if it fails. */
export async function step(title, command, args, env = {}) {
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  if (!interactive) console.log(`${title} … (it can take some minutes)`)
  const timer = interactive && setInterval(() => process.stdout.write(`\r${title} … ${seconds()} `), 500)
  const child = spawn(command, args, { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const code = await new Promise((resolve) => {
    child.on('close', resolve)
    child.on('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`))
      resolve(1)
    })
  })
  if (timer) clearInterval(timer)
  if (code !== 0) {
    process.stdout.write(`${interactive ? '\r' : ''}${title} failed:\n${Buffer.concat(output).toString()}\n`)
    process.exit(1)
  }
  console.log(`${interactive ? '\r' : ''}${title}: done in ${seconds()}`)
}

const hash = (parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex')

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const installedMark = path.join(modules, '.installed')
const builtMark = path.join(root, '.next', 'built-from')
const lockHash = () => hash([read(path.join(root, 'package-lock.json')), process.platform, process.arch])

/** Whether the packages that package-lock.json names are there. */
export const isInstalled = () => read(installedMark) === lockHash() && existsSync(node)
/** Whether what is here was built from these very sources. */
export const isBuilt = () => read(builtMark) === sources()

/** Ends with what to do where the project's Node lacks a library of the system's, as on the smallest of Linux. */
function checkNode() {
  const { stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (!/libatomic/.test(stderr ?? '')) return
  console.error('The project’s own Node needs libatomic. On Debian and Ubuntu: apt-get install libatomic1')
  process.exit(1)
}

/** Installs the packages that package-lock.json names and puts together those a start needs, unless that is done. */
export async function install() {
  if (!isInstalled()) {
    await step('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    checkNode()
    writeFileSync(installedMark, lockHash())
  }
  const together = hash([lockHash(), read(path.join(root, 'tools', 'packages.mjs'))])
  const madeFrom = path.join(folderOfPackages(root), 'made-from')
  if (read(madeFrom) === together) return
  await bundlePackages(root)
  writeFileSync(madeFrom, together)
}

const skipped = new Set(['node_modules', '.next', '.git', 'data'])

function* filesOf(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (skipped.has(entry.name)) continue
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesOf(file)
    else if (!/\.test\.tsx?$/.test(entry.name)) yield file
  }
}

/** A fingerprint of everything that is built. */
function sources() {
  const shaping = ['package-lock.json', 'next.config.mjs', path.join('tools', 'tsx.mjs')]
  const parts = [...shaping.map((file) => read(path.join(root, file))), process.platform]
  for (const folder of ['src', path.join('locales', 'desk')])
    for (const file of filesOf(path.join(root, folder))) parts.push(path.relative(root, file), readFileSync(file))
  return hash(parts)
}

/** Builds the desk and compiles the pages, unless it was built from these very sources. */
export async function build() {
  const fingerprint = sources()
  if (read(builtMark) === fingerprint) return
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'week-build-'))
  try {
    await step('Building the desk', node, [path.join(modules, 'next/dist/bin/next'), 'build'], {
      NODE_ENV: 'production',
      DATA_DIR: scratch,
      DATABASE_URL: '',
      SECRET: 'only for building, never for serving',
      PORT: '',
      PUBLIC_URL: '',
      ROLE: '',
      S3_BUCKET: '',
      S3_ENDPOINT: '',
      S3_ACCESS_KEY_ID: '',
      S3_SECRET_ACCESS_KEY: '',
      SAMPLE: '',
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  await compileTsx([...filesOf(path.join(root, 'src'))].filter((file) => file.endsWith('.tsx')))
  mkdirSync(path.join(root, '.next'), { recursive: true })
  writeFileSync(builtMark, fingerprint)
}

/**
 * Flags of every Node process of the program. Heap sizes keep everything in one process under 400 MB, a site and a worker
 * under 200. What a page is made of lives for milliseconds: where new objects have 16 MB, pages take a fifth less time than
 * with 4, for which a site alone has no room.
 */
export const flags = (role = 'all') => [
  '--disable-warning=ExperimentalWarning',
  ...['--import', path.join(root, 'tools', 'packages-hook.mjs')],
  ...['--import', path.join(root, 'tools', 'tsx-hook.mjs')],
  ...(role === 'site' || role === 'worker'
    ? ['--max-semi-space-size=2', '--max-old-space-size=192']
    : ['--max-semi-space-size=16', '--max-old-space-size=320']),
]

/**
 * The environment of the running program: as in production; glibc would give each thread a piece of memory of its own, and
 * give little of it back; esbuild, which bundles the browser's scripts at the start, would stay beside the program as a
 * process of its own.
 */
export const running = (more = {}) =>
  environment({ NODE_ENV: 'production', MALLOC_ARENA_MAX: '1', ESBUILD_WORKER_THREADS: '0', ...more })

/** Becomes one of the program's own scripts: no process is left to wait for it. Where that cannot be, hands over to it. */
export function become(script) {
  if (process.platform === 'win32' || !process.execve) return handOver(script, [])
  process.chdir(root)
  process.execve(node, [node, ...flags(process.env.ROLE), path.join(root, script)], running())
}

/** Hands over to one of the program's own scripts, passes signals on and ends with its exit code. */
export function handOver(script, args, more = []) {
  const child = spawn(node, [...flags(process.env.ROLE), ...more, path.join(root, script), ...args], {
    cwd: root,
    env: running(),
    stdio: 'inherit',
  })
  // The terminal sends Ctrl-C to the child as well: we only wait. Other signals reach us alone and are passed on.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // The shell between npm and us keeps signals to itself and just ends: that it has gone says that npm was stopped.
  const shell = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === shell || child.kill('SIGTERM'), 250).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
