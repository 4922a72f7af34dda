import path from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { PlainCommand } from '../kit/command.ts'
import { progressBar } from '../kit/progress.ts'
import { readSettings, type Settings } from '../settings.ts'
import { enter } from '../store/presence.ts'
import type { OpenContent } from './fill.ts'
import { makeBackup } from './make.ts'
import { BackupError } from './manifest.ts'
import { move } from './move.ts'
import { passphraseFrom } from './passphrase.ts'
import { restore } from './restore.ts'
import { targetFrom } from './target.ts'
import { toldBy } from './told.ts'
import { verify } from './verify.ts'
import { madeLines, movedLines, restoredLines, verifiedLines } from './words.ts'

export type Tools = { open: OpenContent; settings?: () => Settings; now?: () => Temporal.Instant }

type Asked = { file: string; has(option: string): boolean; textOf(option: string): string | undefined }
type Work = (asked: Asked, out: (line: string) => void) => Promise<void>

/** A command that is given one thing and options; what goes wrong it tells in a sentence. */
const running =
  (options: ParseArgsOptionsConfig, missing: string, work: Work): PlainCommand['run'] =>
  async ({ argv, out }) => {
    const asked = askedFor(argv, options, missing)
    if (typeof asked === 'string') {
      out(asked)
      return 2
    }
    try {
      await work(asked, out)
      return 0
    } catch (error) {
      const told = toldBy(error)
      if (told === undefined) throw error
      out(told)
      return 1
    }
  }

function askedFor(args: string[], options: ParseArgsOptionsConfig, missing: string): Asked | string {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return missing
    const textOf = (option: string) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    }
    return { file, has: (option) => values[option] === true, textOf }
  } catch {
    return `There is no such option here. Known are: ${Object.keys(options)
      .map((name) => `--${name}`)
      .join(', ')}.`
  }
}

const isSet = { type: 'boolean' } as const
const text = { type: 'string' } as const

/** The commands that keep a site, put it back and move it. */
export function backupCommands({
  open,
  settings = () => readSettings(process.env),
  now = () => Temporal.Now.instant(),
}: Tools): PlainCommand[] {
  return [
    {
      name: 'backup',
      usage: 'FILE [--with-keys] [--verify]',
      summary: 'Keeps the whole site in one file, while it runs; or checks such a file.',
      help: `Writes the database, the media and the list of erasures into one file, as they are at this instant. The program may run.
The file is readable by its owner alone: it holds everybody who is in the database. Not in it are passwords of servers,
the search index, which is made anew, and the key, without which private links in mails do not work.

  FILE                     where to write; it must not be there yet
  --with-keys              puts the key in too, encrypted with a passphrase of 12 characters or more
  --passphrase-file FILE   reads the passphrase from a file, instead of asking for it
  --verify                 writes nothing: restores FILE into a scratch place, compares everything, and removes it again`,
      withoutDatabase: true,
      run: running(
        { 'with-keys': isSet, verify: isSet, 'passphrase-file': text },
        'Name one file to write, such as week.tar.',
        async (asked, out) => {
          const file = path.resolve(asked.file)
          const own = settings()
          if (asked.has('verify')) {
            const verified = await verify(file, { settings: own, open, progress: progressBar('Reading the backup') })
            for (const line of verifiedLines(file, verified)) out(line)
            return
          }
          if (asked.textOf('passphrase-file') !== undefined && !asked.has('with-keys'))
            throw new BackupError('--passphrase-file goes with --with-keys: the rest of a backup is not encrypted.')
          const leave = enter(own.dataDir)
          try {
            const passphrase = asked.has('with-keys')
              ? await passphraseFrom(asked.textOf('passphrase-file'), { isNew: true })
              : undefined
            const progress = progressBar('Making a backup')
            const manifest = await makeBackup({ settings: own, file, now: now(), passphrase, progress })
            for (const line of madeLines(file, manifest)) out(line)
          } finally {
            leave()
          }
        },
      ),
    },
    {
      name: 'restore',
      usage: 'FILE [--replace]',
      summary: 'Puts a backup back, into SQLite or PostgreSQL.',
      help: `Reads and checks the whole backup first, then puts it where the settings say (DATA_DIR, DATABASE_URL), whichever
database it came from. Stop the program before. An older backup is brought up to date; a newer one is refused. Whoever
was erased here since the backup was made stays erased.

  FILE                     the backup
  --replace                takes the place of what is there; a copy of that is kept in DATA_DIR/backups
  --passphrase-file FILE   reads the passphrase of the key in the backup from a file, instead of asking for it
  --without-key            goes on where the key of the backup is lost: private links in mails stop working`,
      withoutDatabase: true,
      run: running(
        { replace: isSet, 'without-key': isSet, 'passphrase-file': text },
        'Name one file, such as week.tar.',
        async (asked, out) => {
          const restored = await restore({
            settings: settings(),
            file: path.resolve(asked.file),
            replace: asked.has('replace'),
            withoutKey: asked.has('without-key'),
            passphrase: () => passphraseFrom(asked.textOf('passphrase-file'), { isNew: false }),
            open,
            now: now(),
            progress: progressBar('Restoring'),
          })
          for (const line of restoredLines(restored)) out(line)
        },
      ),
    },
    {
      name: 'move',
      usage: 'TARGET [--password-file FILE]',
      summary: 'Moves the site from SQLite to PostgreSQL, or back.',
      help: `Copies all content from the database of the settings into an empty one, reads it there again, and compares every table.
Stop the program before. What it was moved from stays as it is.

  TARGET                 postgres://user@host:5432/database, without the password, which is asked; or a data folder for
                         SQLite, which may be the present one
  --password-file FILE   reads the password from a file, instead of asking for it`,
      withoutDatabase: true,
      run: running({ 'password-file': text }, 'Name one target: postgres://… or a folder.', async (asked, out) => {
        const target = await targetFrom(asked.file, asked.textOf('password-file'))
        const moved = await move({ settings: settings(), target, open, progress: progressBar('Moving') })
        for (const line of movedLines(target, moved)) out(line)
      }),
    },
  ]
}
