import type { Payload } from 'payload'
import type { Say } from '../i18n/desk/say.ts'
import { intlTag } from '../i18n/intl.ts'
import { duration } from '../kit/lateness.ts'
import { backupsOf, isBackupLate } from '../store/last-backup.ts'
import { deskWords } from './words.ts'

type Props = { payload: Payload; user: { role: string }; now: Temporal.Instant; say: Say }

/** For administrators: how old the last nightly backup is; aloud where it failed, lacks something, or is older than two days. */
export async function BackupNote({ payload, user, now, say }: Props) {
  const backups = user.role === 'administrator' ? await backupsOf(payload) : undefined
  if (!backups) return null
  const words = deskWords(say).backups
  const ago = (at: string) => duration(Math.floor(now.since(at).total({ unit: 'seconds' })), intlTag(say.language))
  const { made, failed, since } = backups
  const lines = [
    made ? words.made(ago(made.at)) : words.noneYet(ago(since)),
    ...(made?.missing ? [words.missing(made.missing)] : []),
    ...(failed ? [words.failed(ago(failed.at), failed.reason)] : []),
  ]
  const isWrong = failed !== undefined || Boolean(made?.missing) || isBackupLate(backups, now)
  return <p className="week-note">{isWrong ? <strong>{lines.join(' ')}</strong> : lines.join(' ')}</p>
}
