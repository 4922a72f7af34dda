import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeFolder, removeFolder } from '../support/folder.ts'
import { freePort, runServer, startServer } from '../support/server.ts'
import { fillFolder } from '../support/templates.ts'
import { copyProgram } from './copy.ts'

function folder(): string {
  const made = makeFolder()
  onTestFinished(() => removeFolder(made))
  return made
}

/** Processes that a process has begun and that are there yet, as Linux tells. */
const childrenOf = (parent = 0): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`))
    .filter((name) => Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]) === parent)
    .map(Number)

const status = async (address: string) => (await fetch(address)).status

describe('npm start in a copy of the program', () => {
  const home = makeFolder()
  let tree = ''
  beforeAll(() => {
    tree = copyProgram(path.join(home, 'week'))
  })
  afterAll(() => removeFolder(home))

  /** `npm start` as a person types it; what it writes can be read until it ends. */
  async function npmStart() {
    const port = await freePort()
    const env = {
      ...process.env,
      PORT: String(port),
      DATA_DIR: '',
      DATABASE_URL: '',
      PUBLIC_URL: '',
      SECRET: '',
      SAMPLE: '',
    }
    const child: ChildProcess = spawn('npm', ['start'], {
      cwd: tree,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    let output = ''
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
        if (/^Ready\b/m.test(output)) resolve()
      })
    const ended = once(child, 'close')
    void ended.then(([code]) => reject(new Error(`npm start ended with ${code}:\n${output}`)))
    onTestFinished(() => {
      if (child.exitCode === null && child.signalCode === null) endGroup(child, 'SIGKILL')
    })
    await promise
    return { origin: `http://localhost:${port}`, output: () => output, child, ended }
  }

  test('shows each step, the addresses and a link for the first administrator; then it skips what is done', async () => {
    const first = await npmStart()
    expect(first.output()).toMatch(/Migrating the database/)
    expect(first.output()).toMatch(/The site: +http:\/\/localhost:\d+\//)
    expect(first.output()).toMatch(/The desk: +http:\/\/localhost:\d+\/desk/)
    const link = /http:\/\/localhost:\d+\/desk\/reset\/\w+/.exec(first.output())?.[0] ?? ''
    for (const [page, expected] of [
      ['/', 200],
      ['/2021', 200],
      ['/2021/days/3', 200],
      ['/sample', 200],
      ['/desk/login', 200],
      ['/readyz', 200],
    ] as const)
      expect.soft(await status(first.origin + page), page).toBe(expected)
    expect(await status(link)).toBe(200)
    expect(existsSync(path.join(tree, 'data'))).toBe(true)
    endGroup(first.child, 'SIGINT')
    await first.ended
    expect(first.output()).toMatch(/^Stopped\.$/m)

    const second = await npmStart()
    expect(second.output()).not.toMatch(/Installing|Building|Migrating|reset/)
    expect(await status(`${second.origin}/2021/days/3`)).toBe(200)
    // A service manager or a script knows npm alone, and signals nobody else.
    second.child.kill('SIGTERM')
    await second.ended
    expect(second.output()).toMatch(/^Stopped\.$/m)
  })
})

/** A terminal's Ctrl-C reaches npm and all that it started. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid) process.kill(-child.pid, signal)
}

describe('a start that cannot be says why in one sentence and ends with 1', () => {
  const oneSentence = /^[^\n]+[.!]\n$/

  test('a port that is taken', async () => {
    const other = createServer()
    other.listen(0)
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, output } = await runServer({ dataDir: folder(), port })
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(oneSentence) })
    expect(output).toContain(`Port ${port} is taken`)
  })

  test('a data folder that cannot be written', async () => {
    const file = path.join(folder(), 'file')
    writeFileSync(file, '')
    const { code, output } = await runServer({ dataDir: path.join(file, 'data') })
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(oneSentence) })
    expect(output).toContain('DATA_DIR')
  })

  if (existsSync('/proc/self'))
    test('a data folder where nobody, not even root, can make one', async () => {
      const { code, output } = await runServer({ dataDir: '/proc/week/data' })
      expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(oneSentence) })
      expect(output).toContain('DATA_DIR')
    })

  test.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['SAMPLE', 'perhaps'],
    ['ROLE', 'king'],
    ['ROLE', 'site'],
    ['PUBLIC_URL', 'week.example.org'],
    ['DATABASE_URL', 'mysql://localhost/week'],
    ['MAIL_URL', 'https://mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['BOUNCE_URL', 'pop3://mail.example.org'],
    ['SECRET', 'short'],
  ])('%s=%s', async (name, value) => {
    const dataDir = folder()
    const { code, output } = await runServer({ dataDir, env: { [name]: value } })
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(oneSentence) })
    expect(output).toContain(`The setting ${name}`)
  })

  test('a database that does not answer', async () => {
    const port = await freePort()
    const { code, output } = await runServer({
      dataDir: folder(),
      env: { DATABASE_URL: `postgres://week:hidden@127.0.0.1:${port}/week` },
    })
    expect(code).toBe(1)
    expect(output).toMatch(oneSentence)
    expect(output).toContain('DATABASE_URL')
    expect(output).not.toContain('hidden')
  })
})

describe('a running program', () => {
  test('finishes what is under way when it is asked to stop, and takes nothing new', async () => {
    const dataDir = folder()
    await fillFolder(dataDir)
    const server = await startServer({ dataDir })
    const body = JSON.stringify({ email: 'nobody@example.org', password: 'wrong' })
    const socket = connect(server.port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk
    })
    await once(socket, 'connect')
    const head = [
      'POST /api/users/login HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Expect: 100-continue',
      '',
      '',
    ]
    // The answer to "Expect" tells that the request is in the program's hands.
    socket.write(head.join('\r\n'))
    await once(socket, 'data')
    const stopping = once(server.process.stdout ?? process.stdin, 'data')
    const ended = server.stop('SIGTERM')
    await stopping
    await expect(fetch(`${server.origin}/`)).rejects.toThrow()
    socket.write(body)
    await once(socket, 'close')
    expect(answer).toMatch(/^HTTP\/1\.1 100 .*\r\n\r\nHTTP\/1\.1 401 /s)
    expect(await ended).toBe(0)
    expect(server.output()).toMatch(/^Stopped\.$/m)
  })

  test('stops when it is asked to, also where nobody reads any more what it says', async () => {
    const dataDir = folder()
    await fillFolder(dataDir)
    const server = await startServer({ dataDir })
    onTestFinished(() => server.kill())
    expect(await status(`${server.origin}/desk/login`)).toBe(200)
    for (const stream of [server.process.stdout, server.process.stderr]) stream?.destroy()
    expect(await server.stop('SIGTERM')).toBe(0)
  })

  test.runIf(process.platform === 'linux')('has no other process beside it, such as a compiler', async () => {
    const dataDir = folder()
    await fillFolder(dataDir)
    const server = await startServer({ dataDir })
    onTestFinished(() => server.kill())
    expect(await status(`${server.origin}/desk/login`)).toBe(200)
    expect(childrenOf(process.pid)).toContain(server.process.pid)
    expect(childrenOf(server.process.pid)).toEqual([])
  })

  test('starts again after it was killed, with all that it had said', async () => {
    const dataDir = folder()
    await fillFolder(dataDir)
    const first = await startServer({ dataDir })
    const before = await (await fetch(`${first.origin}/2021/days/3`)).text()
    await first.kill()
    const second = await startServer({ dataDir, port: first.port })
    onTestFinished(() => second.kill())
    expect(await status(`${second.origin}/readyz`)).toBe(200)
    expect(await (await fetch(`${second.origin}/2021/days/3`)).text()).toBe(before)
    // A database that has an administrator gives no second link away.
    expect(second.output()).not.toContain('/desk/reset/')
  })
})
