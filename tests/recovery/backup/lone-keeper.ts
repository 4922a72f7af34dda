// A process of its own that makes a backup, or restores one, and writes a line at each part: it is killed on the way.
import { makeBackup } from '../../../src/backup/make.ts'
import { now } from '../../events/registering.ts'
import { makeSettings } from '../../support/payload.ts'
import { restoreTo } from './site.ts'

const [what = '', place = '{}', file = ''] = process.argv.slice(2)
const at = JSON.parse(place)
const progress = (done: number, total: number) => process.stdout.write(`${done === total ? 'last' : done}\n`)
if (what === 'backup') await makeBackup({ settings: makeSettings(at), file, now, progress })
else await restoreTo(at, file, { replace: true, progress })
