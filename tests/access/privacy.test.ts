import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { createLog } from '../../src/kit/log.ts'
import { offerKeeping } from '../../src/privacy/keeping.ts'
import { traces } from '../../src/traces.ts'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, openDesk } from './desk.ts'

const address = 'amina@example.org'
const paths = ['look-up', 'export', 'erase']

eachDatabase('privacy at the desk', (database) => {
  let desk: Desk
  let dataDir: string
  beforeAll(async () => {
    desk = await openDesk(database)
    dataDir = database.folder()
    offerKeeping(desk.payload, { traces, dataDir })
  })
  const ask = (who: 'public' | 'translator' | 'editor' | 'administrator', path: string, body: unknown = { address }) =>
    desk.rest(who, 'POST', `/erasures/${path}`, body)

  test('is for editors and administrators alone', async () => {
    for (const path of paths) {
      for (const who of ['public', 'translator'] as const) expect((await ask(who, path)).status).toBe(403)
      for (const who of ['editor', 'administrator'] as const) expect((await ask(who, path)).status).toBe(200)
    }
    const { body } = await desk.rest('editor', 'GET', '/erasures?sort=id')
    expect(body).toMatchObject({ docs: [{ who: 'editor' }, { who: 'administrator' }] })
    expect(JSON.stringify(body)).not.toMatch(/hash|secret|entry/)
  })

  test('finds an account of the desk, which stays', async () => {
    const { body } = await ask('editor', 'look-up', { address: ' Editor@Example.org' })
    expect(body).toMatchObject({
      parts: [{ what: 'Account at the desk', goes: false, rows: [{ email: 'editor@example.org', role: 'editor' }] }],
      elsewhere: [],
    })
    expect((await ask('editor', 'erase', { address: 'editor@example.org' })).body).toEqual({ erased: [] })
    expect((await ask('editor', 'look-up')).status).toBe(200)
  })

  test.each([[{}], [{ address: 'amina' }], [{ address: ['amina@example.org'] }]])('refuses %j', async (body) => {
    for (const path of paths) {
      const answer = await ask('editor', path, body)
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('Type a mail address')])
    }
  })

  test('that fails is logged without the address', async () => {
    const broken = {
      what: 'Broken',
      fate: '',
      tables: [],
      find: () => Promise.reject(new Error(`where email = ${address}`)),
    }
    offerKeeping(desk.payload, { traces: [broken], dataDir })
    onTestFinished(() => offerKeeping(desk.payload, { traces, dataDir }))
    const lines: string[] = []
    const { logger } = desk.payload
    desk.payload.logger = createLog({ write: (line) => void lines.push(line) })
    onTestFinished(() => void Object.assign(desk.payload, { logger }))
    const answer = await ask('editor', 'look-up')
    const logged = lines.join('')
    expect(answer.status).toBe(500)
    const [id = 'none'] = /under (\w+)/.exec(answer.text)?.slice(1) ?? []
    expect(logged).toContain(id)
    expect(answer.text + logged).not.toContain(address)
  })
})
