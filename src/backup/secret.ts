import { keyName } from '../kit/key-name.ts'
import { knownSecret, type Settings, secretOf } from '../settings.ts'
import { openSecret } from './key.ts'
import { BackupError } from './manifest.ts'
import type { Backup } from './read.ts'

type Having = {
  settings: Settings
  /** Goes on without the key of the backup. */
  withoutKey: boolean
  passphrase(): Promise<string>
}

/**
 * The secret that the restored site will have: the one that the backup was made with, from here or from the backup.
 * @returns `isNew` when it comes from the backup, and is to be put into the data folder
 * @throws {BackupError} when there is none, or the passphrase is another one
 */
export async function secretFor(
  { manifest, sealedSecret }: Backup,
  { settings, withoutKey, passphrase }: Having,
): Promise<{ secret: string; isNew: boolean }> {
  const own = knownSecret(settings)
  if (own && keyName(own) === manifest.key) return { secret: own, isNew: false }
  if (withoutKey) return { secret: secretOf(settings), isNew: false }
  if (sealedSecret === undefined) throw new BackupError(lackingKey(manifest.key, own))
  if (settings.secret)
    throw new BackupError(
      `This backup was made with the key ${manifest.key}, and SECRET is another one (${keyName(settings.secret)}). Set that one, or take SECRET away: then the key in the backup is put into DATA_DIR.`,
    )
  return { secret: await openSecret(sealedSecret, await passphrase()), isNew: true }
}

const lackingKey = (name: string, own: string | undefined) =>
  `This backup needs the key ${name}, and ${own ? `the one here is another (${keyName(own)})` : 'there is none here'}. Set SECRET to it, or put the file "secret" of that site into DATA_DIR. Where the key is lost, --without-key goes on without it: private links in mails stop working, and everybody signs in again.`
