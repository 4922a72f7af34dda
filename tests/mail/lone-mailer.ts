// A process of its own that puts a mail into the outbox (`queue`), or sends what is due (`send`), until it is killed.
import { openPayload } from '../support/payload.ts'
import { mailerOf } from './mailer.tsx'
import { noon, queue } from './make.ts'

const [place = '{}', what, argument = '{}'] = process.argv.slice(2)
const payload = await openPayload(JSON.parse(place))
if (what === 'queue') {
  await queue(payload, [JSON.parse(argument)])
  process.stdout.write('queued\n')
  await new Promise((resolve) => setTimeout(resolve, 3_600_000))
} else await mailerOf(payload, { url: argument, now: () => noon }).sendDue()
