import { SettingsError } from '../settings.ts'
import { MigrationError } from '../store/migrate.ts'
import { ServerError } from '../store/portable/client.ts'
import { ContentError } from '../store/portable/refused.ts'
import { PresenceError } from '../store/presence.ts'
import { troubleIn } from '../store/trouble.ts'
import { BackupError } from './manifest.ts'

const known = [BackupError, ContentError, ServerError, PresenceError, MigrationError, SettingsError]

/** What an error says to whoever gave the command: a sentence of ours, or of the machine. Undefined: it is a fault of the program. */
export const toldBy = (error: unknown): string | undefined =>
  error instanceof Error && known.some((one) => error instanceof one) ? error.message : troubleIn(error)
