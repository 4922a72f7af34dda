import type { Payload } from 'payload'
import { keyName } from '../kit/key-name.ts'

const key = 'key'

/**
 * Says so where the key is another than at the last start: it may have been lost, which nobody would notice until the
 * first link in a mail does not open. The database keeps its name alone.
 */
export async function tellOfOtherKey(payload: Payload, secret: string, say: (line: string) => void): Promise<void> {
  const [known, name] = [await payload.kv.get(key), keyName(secret)]
  if (known === name) return
  if (known)
    say(
      'The key (SECRET, or DATA_DIR/secret) is another than at the last start: private links in mails, sessions and the codes of apps from before are good no more. If that was not meant, put the former key back and start again.',
    )
  await payload.kv.set(key, name)
}
