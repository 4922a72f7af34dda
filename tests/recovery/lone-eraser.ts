// A process of its own that erases somebody, and is killed when the list outside the database is written, before the commit.
import { erasePerson } from '../../src/privacy/erase.ts'
import { traces } from '../../src/traces.ts'
import { openPayload } from '../support/payload.ts'

const [place = '{}', address = '', at = ''] = process.argv.slice(2)
const { dataDir, ...database } = JSON.parse(place)
const payload = await openPayload({ dataDir, ...database })
payload.db.commitTransaction = () => {
  process.stdout.write('listed\n')
  return new Promise((resolve) => setTimeout(resolve, 3_600_000))
}
await erasePerson(payload, { traces, dataDir }, address, { who: 'An editor', now: Temporal.Instant.from(at) })
