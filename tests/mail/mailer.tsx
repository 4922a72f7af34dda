import type { Payload } from 'payload'
import { z } from 'zod'
import { Action, type MailTemplate, Text } from '../../src/mail/index.ts'
import { type Mailer, makeMailer } from '../../src/mail/jobs.ts'
import { lookMaker } from '../../src/mail/looks.tsx'
import { smtpTransport } from '../../src/mail/transport.ts'
import { translate } from '../support/words.ts'

type Values = { name: string; bytes?: number }

/** The template of the tests: a name, a link if there is one, and an attachment of any size. */
export const greeting: MailTemplate<Values> = {
  kind: 'greeting',
  priority: 'confirmation',
  values: z.object({ name: z.string(), bytes: z.number().optional() }),
  subject: (_, { name }) => `Welcome, ${name}`,
  body: (_, { name }, { confirm }) => (
    <>
      <Text>Dear {name}, your place is kept.</Text>
      {confirm ? <Action href={confirm}>Confirm</Action> : null}
    </>
  ),
  attachments: (_, { bytes }) =>
    bytes ? [{ name: 'week.txt', type: 'text/plain; charset=utf-8', content: 'x'.repeat(bytes) }] : [],
}

/** A mail that reads what it tells when it leaves; what it finds is up to the test. */
export const found: { now?: Error } = {}
const looking: MailTemplate<Values> = {
  ...greeting,
  kind: 'looking',
  read: async (_, values) => {
    if (found.now) throw found.now
    return values
  },
}

export const looksOf = (payload: Payload) =>
  lookMaker(payload, { templates: [greeting, looking], translate, publicUrl: 'https://week.example.org' })

/** A worker on the outbox that sends to a server of a test, on a clock of the test's own. */
export function mailerOf(
  payload: Payload,
  { url, now, said = [], lanes }: { url: string; now: () => Temporal.Instant; said?: string[]; lanes?: number },
): Mailer & { close(): void } {
  const transport = smtpTransport(url, { returnPath: 'bounces@week.example.org' })
  const log = (sentence: string) => said.push(sentence)
  const from = { address: 'week@week.example.org' }
  return {
    ...makeMailer(payload, { transport, makeLook: looksOf(payload), from, now, log, lanes }),
    close: transport.close,
  }
}
