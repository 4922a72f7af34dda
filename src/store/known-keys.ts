import type { Payload } from 'payload'
import { z } from 'zod'
import { keyName } from '../kit/key-name.ts'

const key = 'known-keys'
const names = z.array(z.string()).catch([])

/**
 * Says so at the first start with another key: the former may have been lost, which nobody would notice until a link in a
 * mail does not open. The database keeps the names of the keys alone.
 */
export async function tellOfOtherKey(payload: Payload, secret: string, say: (line: string) => void): Promise<void> {
  const [known, name] = [names.parse(await payload.kv.get(key)), keyName(secret)]
  if (known.includes(name)) return
  if (known.length > 0)
    say(
      'The key (SECRET, or DATA_DIR/secret) is another than before: private links in mails, sessions and the codes of apps from before are good no more. If that was not meant, put the former key back and start again.',
    )
  await payload.kv.set(key, [...known, name])
}
