import { expect, onTestFinished, test } from 'vitest'
import { startMailbox } from '../mail/imap.ts'
import { outboxOf } from '../mail/make.ts'
import { type Letter, startMailServer } from '../mail/smtp.ts'
import { makeFolder, openPayload, removeFolder } from '../support/payload.ts'
import { startServer } from '../support/server.ts'
import { fillFolder } from '../support/templates.ts'
import { firstAdministrator } from './desk-api.ts'

const address = 'administrator@localhost.localdomain'

/** The program on a folder of its own, with these settings; killed and cleared away when the test ends. */
async function start(env: Record<string, string>, args: string[] = []) {
  const dataDir = makeFolder()
  onTestFinished(() => removeFolder(dataDir))
  await fillFolder(dataDir)
  const server = await startServer({ dataDir, env, args })
  onTestFinished(() => server.kill())
  const ask = (path: string, body: object) =>
    fetch(`${server.origin}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return { server, ask, dataDir }
}

test('who forgot their password gets a letter, and signs in again by its link', async () => {
  const post = await startMailServer()
  const arrived = Promise.withResolvers<Letter>()
  post.onLetter = (letter) => void arrived.resolve(letter)
  const { server, ask } = await start({ MAIL_URL: post.url, MAIL_FROM: 'The Week <week@example.org>' })
  await firstAdministrator(server)
  expect((await ask('/users/forgot-password', { email: address })).status).toBe(200)
  const { to, from, raw } = await arrived.promise
  expect([to, from]).toEqual([[address], 'week@example.org'])
  expect(raw).toMatch(/^From: The Week <week@example\.org>\r?$/m)
  const token = /\/desk\/reset\/(\w+)/.exec(raw.replaceAll('=\r\n', ''))?.[1]
  expect((await ask('/users/reset-password', { token, password: 'another long password' })).status).toBe(200)
  expect((await ask('/users/login', { email: address, password: 'another long password' })).status).toBe(200)
})

test('a stop waits for the letter that is being handed over', async () => {
  const post = await startMailServer()
  const reading = Promise.withResolvers<void>()
  const mayGo = Promise.withResolvers<undefined>()
  post.onLetter = () => {
    reading.resolve()
    return mayGo.promise
  }
  const { server, dataDir } = await start({ MAIL_URL: post.url, MAIL_FROM: 'week@example.org' })
  const administrator = await firstAdministrator(server)
  await administrator.ask('POST', '/outbox/test')
  await reading.promise
  const stopped = server.stop()
  mayGo.resolve(undefined)
  expect(await stopped).toBe(0)
  const payload = await openPayload({ dataDir })
  expect(await outboxOf(payload)).toMatchObject([{ kind: 'test', state: 'sent' }])
  await payload.destroy()
})

test('a mail server that does not answer stops nothing, and the log says so', async () => {
  const { server } = await start({ MAIL_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'week@example.org' })
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  await expect.poll(server.output).toMatch(/The mail server cannot be reached, mail waits: /)
})

test('mails name the mailbox that is read for their return', async () => {
  const post = await startMailServer()
  const arrived = Promise.withResolvers<Letter>()
  post.onLetter = (letter) => void arrived.resolve(letter)
  const mailbox = await startMailbox([])
  const { server } = await start({ MAIL_URL: post.url, MAIL_FROM: 'week@example.org', BOUNCE_URL: mailbox.url })
  const administrator = await firstAdministrator(server)
  await administrator.ask('POST', '/outbox/test')
  expect((await arrived.promise).from).toBe('bounces@example.org')
})
