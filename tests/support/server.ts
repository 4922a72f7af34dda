import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { flags, node, running } from '../../tools/steps.mjs'
import { limited } from './limited.ts'

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** How long a start may take on a machine that does everything at once; a broken start ends much earlier, by itself. */
const patience = 120_000

export type ServerOptions = {
  dataDir: string
  /** Settings beyond PORT and DATA_DIR. */
  env?: Record<string, string>
  port?: number
  /** Words after the program's name. */
  args?: string[]
  /** The folder of the program; this repository when not given. */
  tree?: string
  /** Ends it at once, wherever it is, as a power cut does. */
  cut?: AbortSignal
  /** Bytes beyond which no file grows. */
  limit?: number
}

/** The program as a process of its own, as `npm start` runs it. */
export type RunningServer = {
  origin: string
  port: number
  dataDir: string
  /** Everything it has written so far. */
  output(): string
  /** Asks it to stop, as an operator does. Answers with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>
  process: ChildProcess
}

export type Ended = { code: number | null; output: string }

/** Starts the program and waits until it says that it is ready. @throws with its output when it ends before. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port = await freePort() } = options
  const { child, output, ended } = launch({ ...options, port })
  const ready = waitFor(child, () => /^Ready\b/m.test(output()))
  const outcome = await Promise.race([ready, ended])
  if (typeof outcome === 'object') throw new Error(`The server ended with ${outcome.code}:\n${outcome.output}`)
  return {
    origin: `http://localhost:${port}`,
    port,
    dataDir: options.dataDir,
    output,
    process: child,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      return (await ended).code
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Starts the program and waits until it ends by itself. */
export async function runServer(options: ServerOptions): Promise<Ended> {
  const { child, ended } = launch({ ...options, port: options.port ?? (await freePort()) })
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  return ended.finally(() => clearTimeout(timer))
}

function launch({ dataDir, env, port, args = [], tree = repository, cut, limit }: ServerOptions & { port: number }) {
  const settings = {
    DATABASE_URL: '',
    PUBLIC_URL: `http://localhost:${port}`,
    MAIL_URL: '',
    MAIL_FROM: '',
    BOUNCE_URL: '',
    SECRET: '',
    ROLE: '',
    S3_BUCKET: '',
    S3_ENDPOINT: '',
    S3_ACCESS_KEY_ID: '',
    S3_SECRET_ACCESS_KEY: '',
    SAMPLE: '1',
    CI: '',
  }
  const own = [node, ...flags(env?.ROLE), path.join(tree, 'src', 'server.ts'), ...args]
  const [command = node, ...words] = limited(limit, own)
  const child = spawn(command, words, {
    cwd: tree,
    env: running({ ...settings, PORT: String(port), DATA_DIR: dataDir, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  cut?.addEventListener('abort', () => child.kill('SIGKILL'))
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  const output = () => text
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({ code, output: text }))
  // A test that fails must not leave its server behind.
  const leave = () => child.kill('SIGKILL')
  process.once('exit', leave)
  void ended.then(() => process.off('exit', leave))
  return { child, output, ended }
}

function waitFor(child: ChildProcess, isThere: () => boolean): Promise<'ready'> {
  const { promise, resolve, reject } = Promise.withResolvers<'ready'>()
  const timer = setTimeout(() => reject(new Error('The server was not ready in two minutes.')), patience)
  const look = () => isThere() && resolve('ready')
  child.stdout?.on('data', look)
  child.once('close', () => clearTimeout(timer))
  return promise.finally(() => {
    clearTimeout(timer)
    child.stdout?.off('data', look)
  })
}

/** A port on which nobody listens now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}
