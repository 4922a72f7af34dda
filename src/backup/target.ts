import { isPostgres } from '../store/database.ts'
import { BackupError } from './manifest.ts'
import { passwordFrom } from './passphrase.ts'

const form = 'postgres://user@host:5432/database'
const apart = 'the password is asked on the terminal, or read from a file: --password-file FILE.'

/**
 * Where a move goes: a folder as it stands, or the address of a PostgreSQL database with its password, which comes apart:
 * what stands in a command everybody on the machine can list.
 * @throws {BackupError} where the address is of another kind, the password stands in it, or there is none
 */
export async function targetFrom(given: string, passwordFile: string | undefined): Promise<string> {
  if (!given.includes('://')) return given
  // An address that cannot be read may hold a password too: none of it is said again.
  if (!isPostgres(given) || !URL.canParse(given))
    throw new BackupError(`This is no address of a database. Write it as ${form}; ${apart}`)
  const address = new URL(given)
  if (address.password || address.searchParams.has('password'))
    throw new BackupError(
      `A password in a command can be read by everybody on this machine. Nothing was done. Write the address as ${form}; ${apart} If others use this machine, change the password.`,
    )
  // As it goes into DATABASE_URL: every sign that means something in an address is escaped.
  address.password = encodeURIComponent(await passwordFrom(passwordFile, `${address.username} at ${address.host}`))
  return address.href
}
