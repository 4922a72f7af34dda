import type { Payload } from 'payload'
import { every, type Loop } from '../kit/loop.ts'
import { sqlIn } from '../store/sql.ts'
import { lastMail, mailsAfter } from './claims.ts'
import { newMail } from './outbox.ts'

/** Prints the private links of new mails, while the program is developed and no mail leaves: the desk masks them. */
export async function showLinks(
  payload: Payload,
  { publicUrl, say }: { publicUrl: string; say: (line: string) => void },
): Promise<Loop> {
  const db = await sqlIn(payload)
  let last = await lastMail(db)
  const look = async () => {
    for (const { id, kind, links } of await mailsAfter(db, last)) {
      for (const [name, path] of Object.entries(links))
        say(`Mail not sent (${kind}), its link ${name}:  ${publicUrl}${path}`)
      last = id
    }
  }
  const loop = every(1000, look, (error) => payload.logger.error({ err: error, msg: 'Mails cannot be shown' }))
  newMail.subscribe(loop.soon)
  return {
    ...loop,
    async stop() {
      newMail.unsubscribe(loop.soon)
      await loop.stop()
    },
  }
}
