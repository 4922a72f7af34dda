import { SettingsError } from '../settings.ts'
import { MigrationError } from '../store/migrate.ts'
import { ContentError } from '../store/portable/fill.ts'
import { PresenceError } from '../store/presence.ts'
import { BackupError } from './manifest.ts'

/** Whether the message of an error is a sentence for whoever gave the command: ours, or the system's on a file or a line. */
export const isTold = (error: unknown): error is Error =>
  [BackupError, ContentError, PresenceError, MigrationError, SettingsError].some((known) => error instanceof known) ||
  (error instanceof Error && 'syscall' in error)
