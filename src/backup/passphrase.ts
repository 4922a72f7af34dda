import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { BackupError } from './manifest.ts'

/**
 * The passphrase for the key in a backup: from a file, else asked on the terminal, where it is not shown.
 * @param isNew asks twice: a slip would be found out too late
 * @throws {BackupError} when there is neither
 */
export async function passphraseFrom(file: string | undefined, { isNew }: { isNew: boolean }): Promise<string> {
  if (file !== undefined) return secretIn(file)
  if (!process.stdin.isTTY)
    throw new BackupError('The passphrase is asked on a terminal, or read: --passphrase-file FILE.')
  const passphrase = await ask('Passphrase for the key in the backup: ')
  if (isNew && (await ask('Once more: ')) !== passphrase)
    throw new BackupError('The two were not the same. Nothing was done.')
  return passphrase
}

/**
 * The password of a database server, in the same way; it may be empty.
 * @param whose user and host, as they are asked for
 * @throws {BackupError} when there is neither
 */
export async function passwordFrom(file: string | undefined, whose: string): Promise<string> {
  if (file !== undefined) return secretIn(file)
  if (!process.stdin.isTTY) throw new BackupError('The password is asked on a terminal, or read: --password-file FILE.')
  return ask(`Password of ${whose}: `)
}

/** The line in a file without its end; spaces may be part of it. */
const secretIn = (file: string) => readFileSync(file, 'utf8').replace(/[\r\n]+$/, '')

/**
 * What is typed on a terminal, without showing it.
 * @throws {BackupError} when it is broken off, by Ctrl-C or Ctrl-D
 */
export async function ask(question: string, input: NodeJS.ReadableStream = process.stdin): Promise<string> {
  process.stderr.write(question)
  const unseen = new Writable({ write: (_, __, done) => done() })
  const terminal = createInterface({ input, output: unseen, terminal: true })
  try {
    return await terminal.question('')
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw new BackupError('Broken off. Nothing was done.')
    throw error
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
