import { z } from 'zod'

/** Raised when a file is written that former versions of the program could not read. */
export const currentFormat = 1

/** What a backup says of itself: its last part. */
export const manifestSchema = z.object({
  format: z.literal(currentFormat, {
    error: 'it was made by a newer version of this program. Install that version first.',
  }),
  /** The version of the program. */
  program: z.string(),
  /** The instant of which everything is, ISO 8601 in UTC. */
  made: z.string(),
  database: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.string()),
  /** Names the secret that private links and sessions were made with, and does not give it away. */
  key: z.string(),
  /** Settings that nobody needs to keep to themselves, and the names of those that are set and that one does. */
  settings: z.record(z.string(), z.union([z.string(), z.number()])),
  secretSettings: z.array(z.string()),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), last: z.int().min(0).optional() }),
  ),
  /** Files that the database names and that were not there. */
  missing: z.array(z.string()),
  parts: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
})

export type Manifest = z.infer<typeof manifestSchema>

/** Names of the parts. */
export const part = {
  manifest: 'manifest.json',
  key: 'key.json',
  erasures: 'erasures.jsonl',
  rows: (table: string, number: number) => `tables/${table}-${String(number).padStart(4, '0')}.ndjson.gz`,
  media: (name: string) => `media/${name}`,
} as const

/** The table of which a part holds rows. */
export const tableOf = (name: string): string | undefined => /^tables\/(.+)-\d+\.ndjson\.gz$/.exec(name)?.[1]

/** The file of the media that a part is. */
export const mediaOf = (name: string): string | undefined => /^media\/(?!\.{1,2}$)([^/\\\0]+)$/.exec(name)?.[1]

/** A backup that cannot be made, read or put back; the message is a sentence. */
export class BackupError extends Error {}
