import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createLog, takeConsole } from './log.ts'

const line = z.record(z.string(), z.unknown())

/** What the log keeps of something. */
function logged(write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = []
  write(createLog({ write: (text) => void lines.push(text) }))
  return lines.map((text) => line.parse(JSON.parse(text)))
}

test('a line says when, how grave and what', () => {
  const [first] = logged((log) => log.warn('The mail server cannot be reached'))
  expect(first).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    msg: 'The mail server cannot be reached',
  })
})

test('an error is told with its causes, and of what it says the first line alone', () => {
  const error = new Error('Failed query: select 1\nparams: Amina', { cause: new TypeError('cut') })
  const [first] = logged((log) => log.error({ err: error }))
  expect(first).toMatchObject({
    msg: 'Failed query: select 1',
    err: { name: 'Error', message: 'Failed query: select 1', cause: { name: 'TypeError', message: 'cut' } },
  })
  expect(JSON.stringify(first)).not.toContain('Amina')
})

test('of a line without end that strangers wrote, its beginning is looked through', () => {
  const [first] = logged((log) => log.error({ err: new Error(`amina@example.org ${'/a'.repeat(1_000_000)}`) }))
  expect(first?.msg).toBe(`… ${'/a'.repeat(149)}`)
})

/** As the content system throws it. */
const withStatus = (status: number) => Object.assign(new Error('You are not allowed to do that.'), { status })

test.each([400, 401, 403, 404, 429])('a refusal (%i) is no fault: it is a short line, at info', (status) => {
  const lines: string[] = []
  const log = createLog({ write: (text) => void lines.push(text) })
  log.error({ err: withStatus(status) })
  expect(lines).toEqual([])
  log.level = 'info'
  log.error({ err: withStatus(status) })
  expect(lines.map((text) => line.parse(JSON.parse(text)))).toEqual([
    { level: 'info', time: expect.any(String), status, msg: 'You are not allowed to do that.' },
  ])
})

test.each([
  ['a fault while answering', { err: withStatus(500) }],
  ['one without a status', { err: new Error('You are not allowed to do that.') }],
  ['a refusal that the program met itself', { err: withStatus(404), in: 'a routine' }],
])('%s is an error, with its way', (_, entry) => {
  const [first] = logged((log) => log.error(entry))
  expect(first).toMatchObject({ level: 'error', err: { frames: expect.arrayContaining([expect.any(String)]) } })
})

test.each([
  ['a mail address', 'no mailbox for amina.o@example.org here', 'no mailbox for … here'],
  ['a mail address in brackets', 'to <amina@example.org>', 'to <…>'],
  ['an address of a machine', 'connect ECONNREFUSED 203.0.113.7:587', 'connect ECONNREFUSED …:587'],
  ['a newer one', 'from 2001:db8:85a3::8a2e:370:7334', 'from …'],
  ['what was looked for', 'GET /search?q=Amina failed', 'GET /search?… failed'],
  ['a name and a password', 'postgres://week:secret@db/week', 'postgres://…@db/week'],
])('%s is not kept', (_, words, kept) => {
  expect(logged((log) => log.error(words))).toMatchObject([{ msg: kept }])
  expect(logged((log) => log.error({ err: new Error(words) }))).toMatchObject([{ msg: kept, err: { message: kept } }])
})

test('what libraries say on the console stands in it, as it keeps anything', () => {
  const { error, warn } = console
  onTestFinished(() => void Object.assign(console, { error, warn }))
  const lines = logged((log) => {
    takeConsole(log)
    console.error(' ⨯', Object.assign(new Error('Failed query: select 1\nparams: Amina'), { digest: '42' }))
    console.error('unhandledRejection:', new Error('cut'))
    console.error('\nno mailbox for amina@example.org, %s', 'Amina', { asked: 'Amina' })
    console.error({ asked: 'Amina' })
    console.warn('old')
  })
  expect(lines).toMatchObject([
    { level: 'error', in: 'console', msg: 'Failed query: select 1', err: { name: 'Error' }, digest: '42' },
    { level: 'error', in: 'console', msg: 'unhandledRejection: cut', err: { message: 'cut' } },
    { level: 'error', in: 'console', msg: 'no mailbox for … %s' },
    { level: 'error', in: 'console', msg: 'said object' },
    { level: 'warn', in: 'console', msg: 'old' },
  ])
  expect(JSON.stringify(lines)).not.toMatch(/amina/i)
})
