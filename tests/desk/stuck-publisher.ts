// A process that publishes what is due and stops for ever in the middle of it, with everything written and nothing kept.
import { publishDue } from '../../src/editions/due/jobs.ts'
import { openPayload } from '../support/payload.ts'

const [place = '{}', now = ''] = process.argv.slice(2)
const payload = await openPayload(JSON.parse(place))
payload.collections.posts.config.hooks.afterChange.push(async ({ context }) => {
  if (!context.publishingDue) return
  process.stdout.write('in the middle\n')
  await new Promise((resolve) => setTimeout(resolve, 3_600_000))
})
await publishDue(payload, Temporal.Instant.from(now))
