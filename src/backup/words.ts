import { isPostgres } from '../store/database.ts'
import type { Filled } from '../store/portable/fill.ts'
import type { Manifest } from './manifest.ts'
import type { Restored } from './restore.ts'
import type { Verified } from './verify.ts'

const counted = (rows: number, files: number) =>
  `${rows === 1 ? '1 row' : `${rows} rows`} and ${files === 1 ? '1 file' : `${files} files`} of the media`

const filesOf = ({ parts }: Manifest) => Object.keys(parts).filter((name) => name.startsWith('media/')).length
const rowsOf = ({ tables }: Manifest) => tables.reduce((sum, { rows }) => sum + rows, 0)

const missingLines = ({ missing }: Manifest) =>
  missing.map((name) => `${name} is named in the database, but was not in the media when the backup was made.`)

/** What a backup did, in sentences. */
export const madeLines = (file: string, manifest: Manifest): string[] => [
  ...missingLines(manifest),
  `Backed up ${counted(rowsOf(manifest), filesOf(manifest))} to ${file}.`,
  manifest.parts['key.json']
    ? `The key ${manifest.key} is in it, encrypted: keep the passphrase apart from the file.`
    : `The key ${manifest.key} is not in it: keep DATA_DIR/secret, or SECRET, apart from the file.`,
]

/** What a check found, in sentences. */
export const verifiedLines = (file: string, { manifest, rows, files }: Verified): string[] => [
  ...missingLines(manifest),
  `${file} is whole: ${counted(rows, files)} were restored into a scratch place, compared, and removed.`,
  `It was made on ${manifest.made} by version ${manifest.program}, on ${nameOf(manifest.database)}. It needs the key ${manifest.key}${manifest.parts['key.json'] ? ', which is in it' : ''}.`,
]

const nameOf = (database: Manifest['database']) => (database === 'postgres' ? 'PostgreSQL' : 'SQLite')

/** What a restore did, in sentences. */
export const restoredLines = ({ manifest, rows, files, copy, isKeyNew, doubtful }: Restored): string[] => [
  ...missingLines(manifest),
  `Restored ${counted(rows, files)}, as of ${manifest.made}.`,
  ...(copy === undefined ? [] : [`What was there before is in ${copy}; it goes after thirty days.`]),
  ...(isKeyNew ? ['The key came from the backup, and is in DATA_DIR/secret.'] : []),
  ...(doubtful > 0
    ? [
        `Reminders and digests that waited and may have left since stand as uncertain under Settings → Mail: ${doubtful}.`,
      ]
    : []),
  `Settings are not restored. The site had PUBLIC_URL ${manifest.settings.PUBLIC_URL}${manifest.settings.S3_BUCKET ? ` and S3_BUCKET ${manifest.settings.S3_BUCKET}` : ''}${manifest.secretSettings.length > 0 ? `, and set ${manifest.secretSettings.join(', ')}` : ''}. Start the program: npm start`,
]

/** What a move did, in sentences. */
export function movedLines(target: string, moved: Filled): string[] {
  const tables = [...moved].filter(([, { rows }]) => rows > 0)
  const width = Math.max(...tables.map(([name]) => name.length))
  const rows = tables.map(
    ([name, sum]) => `  ${name.padEnd(width)}  ${String(sum.rows).padStart(8)}  ${sum.checksum.slice(0, 16)}`,
  )
  const total = tables.reduce((all, [, sum]) => all + sum.rows, 0)
  const next = isPostgres(target)
    ? 'Set DATABASE_URL to it and start the program.'
    : 'Take DATABASE_URL away, set DATA_DIR to the folder, and start the program.'
  return [
    `  ${'table'.padEnd(width)}  ${'rows'.padStart(8)}  checksum, the same in both`,
    ...rows,
    `Moved ${total} rows in ${tables.length} tables${moved.size > tables.length ? ` (${moved.size - tables.length} more are empty)` : ''}: as many rows with the same checksums there as here.`,
    `${next} What was moved from stays as it is: take it away once all is well.`,
  ]
}
