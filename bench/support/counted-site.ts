import { once } from 'node:events'
import { createServer } from 'node:http'
import { open } from '../../src/open.ts'
import { createSite } from '../../src/serve.ts'
import { readSettings } from '../../src/settings.ts'

// A process of its own: a site that counts how many readings it answers from its cache. Tells its parent where it listens;
// asked anything, tells what it counted, and ends.

/** What was asked, and how much of it was answered at once: whatever is not in the cache is answered later. */
export type Counted = { asked: number; kept: number }

const settings = readSettings(process.env)
const opened = await open(settings, () => {})
const site = await createSite(settings, opened)
const counted: Counted = { asked: 0, kept: 0 }
const server = createServer((request, response) => {
  site.listener(request, response)
  counted.asked++
  if (response.writableEnded) counted.kept++
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const at = server.address()
process.send?.({ origin: `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}` })
await once(process, 'message')
await site.stop(server)
await opened.close()
process.send?.(counted, () => process.exit(0))
