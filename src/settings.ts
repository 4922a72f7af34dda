import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from 'proxy-addr'
import { z } from 'zod'
import { localesFolder } from './i18n/catalogues.ts'
import { makeFolder } from './kit/make-folder.ts'

const empty = (value: unknown) => (value === '' ? undefined : value)
/** Whether all are what `proxy-addr` can trust. */
function areProxies(list: string[]): boolean {
  try {
    compile(list)
    return true
  } catch {
    return false
  }
}

const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` })

/** `name@example.org`, or with a name before it: `The Week <name@example.org>`. */
const sender = z.string().transform((text, context) => {
  const [, name = '', inBrackets] = /^([^<>\p{Cc}]*)<([^<>]*)>$/u.exec(text.trim()) ?? []
  const found = z.email().safeParse(inBrackets ?? text.trim())
  if (found.success) return { name: name.trim() || undefined, address: found.data }
  context.addIssue('must be an address such as week@example.org or The Week <week@example.org>')
  return z.NEVER
})

/** Every setting the program knows, with its default. `docs/operators/settings.md` and the README list the same names. */
const environment = z.object({
  PORT: z.preprocess(
    empty,
    z.coerce
      .number({ error: 'must be a port number from 1 to 65535, such as 3000' })
      .int()
      .min(1)
      .max(65535)
      .default(3000),
  ),
  HOST: z.preprocess(empty, z.string().default('0.0.0.0')),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  PUBLIC_URL: z.preprocess(empty, address(/^https?$/, 'https://week.example.org').optional()),
  DATABASE_URL: z.preprocess(empty, address(/^postgres(ql)?$/, 'postgres://user:password@host:5432/week').optional()),
  S3_BUCKET: z.preprocess(empty, z.string().optional()),
  S3_ENDPOINT: z.preprocess(empty, address(/^https?$/, 'https://s3.example.org').optional()),
  S3_REGION: z.preprocess(empty, z.string().default('us-east-1')),
  S3_ACCESS_KEY_ID: z.preprocess(empty, z.string().optional()),
  S3_SECRET_ACCESS_KEY: z.preprocess(empty, z.string().optional()),
  S3_PATH_STYLE: z.preprocess(
    empty,
    z.enum(['0', '1'], { error: 'must be 1 (the bucket in the path) or 0 (in the name of the host)' }).optional(),
  ),
  MAIL_URL: z.preprocess(empty, address(/^smtps?$/, 'smtp://user:password@mail.example.org:587').optional()),
  MAIL_FROM: z.preprocess(empty, sender.optional()),
  BOUNCE_URL: z.preprocess(empty, address(/^imaps?$/, 'imaps://name:password@mail.example.org/INBOX').optional()),
  SECRET: z.preprocess(empty, z.string().min(32, 'must have at least 32 characters').optional()),
  SAMPLE: z.preprocess(empty, z.enum(['0', '1'], { error: 'must be 0 (no sample edition) or 1' }).default('1')),
  TRUSTED_PROXIES: z.preprocess(
    empty,
    z
      .string()
      .default('loopback')
      .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
      .refine(areProxies, 'must be addresses or networks with commas between, such as 10.0.0.0/8, or loopback'),
  ),
  RATE_LIMIT: z.preprocess(
    empty,
    z.coerce
      .number({ error: 'must be a number of forms a second, such as 20, or 0 for no limit' })
      .int()
      .min(0)
      .default(20),
  ),
  REQUIRE_SECOND_FACTOR: z.preprocess(
    empty,
    z.enum(['administrators', 'everybody'], { error: 'must be administrators, everybody or empty' }).optional(),
  ),
  MAX_IN_FLIGHT: z.preprocess(
    empty,
    z.coerce.number({ error: 'must be a number of requests, such as 500' }).int().min(1).default(500),
  ),
  BACKUPS: z.preprocess(
    empty,
    z.coerce
      .number({ error: 'must be a number of nightly backups to keep, from 0 (none are made) to 30' })
      .int()
      .min(0)
      .max(30)
      .default(7),
  ),
  ROLE: z.preprocess(
    empty,
    z.enum(['all', 'site', 'desk', 'worker'], { error: 'must be all, site, desk or worker' }).default('all'),
  ),
})

/** A bucket of a service that speaks S3. */
export type S3Settings = {
  bucket: string
  /** Undefined: Amazon's own. */
  endpoint?: string
  region: string
  keyId: string
  key: string
  /** Whether the bucket stands in the path of the address, not in the name of the host. */
  pathStyle: boolean
}

export type Settings = {
  port: number
  host: string
  /** Absolute folder of the database, the media, the search index and the keys. */
  dataDir: string
  /** Address readers use, without a slash at the end. */
  publicUrl: string
  /** PostgreSQL address; undefined means SQLite in `dataDir`. */
  databaseUrl?: string
  /** Where the media lie; undefined: in `dataDir`. */
  s3?: S3Settings
  secret?: string
  sample: boolean
  /** Proxies whose word on the reader's address is taken. */
  trustedProxies: readonly string[]
  /** Forms that one address may send in a second before it waits; 0: as many as it likes. */
  rateLimit: number
  /** Who at the desk signs in with a second factor; undefined: whoever has set one up. */
  requireSecondFactor?: 'administrators' | 'everybody'
  /** Requests under way at once, of each kind, beside those for cached pages; more are told to come back. */
  maxInFlight: number
  /** Nightly backups that are kept; 0: none are made. */
  backups: number
  role: 'all' | 'site' | 'desk' | 'worker'
  /** Where mail leaves by, and who sends it; undefined: nothing leaves. */
  mail?: {
    url: string
    from: { name?: string; address: string }
    /** Mailbox to which undeliverable mail is returned, where it is read. */
    bounceUrl?: string
  }
  /** Folder of the interface's words: the program's own. */
  locales: string
}

/** A setting that stops the start; its message is one sentence that names the setting and says what to do. */
export class SettingsError extends Error {}

/**
 * Reads the settings from an environment.
 * @throws {SettingsError} naming the first setting that is wrong.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const read = environment.safeParse(env)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new SettingsError(`The setting ${issue?.path.join('.')} ${issue?.message}.`)
  }
  const value = read.data
  if (value.ROLE !== 'all' && !value.DATABASE_URL)
    throw new SettingsError(`The setting ROLE is ${value.ROLE}, which needs PostgreSQL: set DATABASE_URL, or ROLE=all.`)
  if (value.ROLE !== 'all' && !value.SECRET)
    throw new SettingsError(`The setting SECRET is missing: with ROLE=${value.ROLE} every process needs the same one.`)
  if (value.BOUNCE_URL && !value.MAIL_URL)
    throw new SettingsError('The setting MAIL_URL is missing: BOUNCE_URL takes in what was sent by it and came back.')
  if (value.MAIL_URL && !value.MAIL_FROM)
    throw new SettingsError('The setting MAIL_FROM is missing: with MAIL_URL the mails need a sender.')
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: path.resolve(value.DATA_DIR),
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    databaseUrl: value.DATABASE_URL,
    s3: s3Of(value),
    secret: value.SECRET,
    sample: value.SAMPLE !== '0',
    trustedProxies: value.TRUSTED_PROXIES,
    rateLimit: value.RATE_LIMIT,
    requireSecondFactor: value.REQUIRE_SECOND_FACTOR,
    maxInFlight: value.MAX_IN_FLIGHT,
    backups: value.BACKUPS,
    role: value.ROLE,
    mail:
      value.MAIL_URL && value.MAIL_FROM
        ? { url: value.MAIL_URL, from: value.MAIL_FROM, bounceUrl: value.BOUNCE_URL }
        : undefined,
    locales: localesFolder,
  }
}

const secretFile = (dataDir: string) => path.join(dataDir, 'secret')

/** The key that signs sessions and private links: from the settings, else from `DATA_DIR/secret`; undefined where there is none yet. */
export function knownSecret({ secret, dataDir }: Settings): string | undefined {
  const file = secretFile(dataDir)
  return secret ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)
}

/** @throws {SettingsError} where the bucket has no keys, or keys have no bucket */
function s3Of(value: z.infer<typeof environment>): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: keyId, S3_SECRET_ACCESS_KEY: key, S3_ENDPOINT: endpoint } = value
  if (!bucket && (keyId || key || endpoint))
    throw new SettingsError('The setting S3_BUCKET is missing: the other settings of S3 say how to reach it.')
  if (!bucket) return undefined
  if (!keyId) throw new SettingsError('The setting S3_ACCESS_KEY_ID is missing: S3_BUCKET is opened with it.')
  if (!key) throw new SettingsError('The setting S3_SECRET_ACCESS_KEY is missing: S3_BUCKET is opened with it.')
  // Services of one's own seldom have a name for each bucket.
  const pathStyle = value.S3_PATH_STYLE ? value.S3_PATH_STYLE === '1' : endpoint !== undefined
  return { bucket, endpoint, region: value.S3_REGION, keyId, key, pathStyle }
}

/**
 * Puts a key into `DATA_DIR/secret`, where there is none.
 * @throws {SettingsError} when the folder cannot be written.
 */
export function writeSecret({ dataDir }: Settings, secret: string): void {
  try {
    makeFolder(dataDir)
    writeFileSync(secretFile(dataDir), `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
    // A part of it, on a disk that is full, would be taken for the whole.
    if (existsSync(secretFile(dataDir))) rmSync(secretFile(dataDir))
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingsError(
      `DATA_DIR cannot be written (${reason}); make room on its disk, choose another folder or change its owner.`,
    )
  }
}

/**
 * The key of the settings or the folder, made on the first start.
 * @throws {SettingsError} when the folder cannot be written, or the key is an empty file.
 */
export function secretOf(settings: Settings): string {
  const known = knownSecret(settings)
  if (known) return known
  writeSecret(settings, randomBytes(48).toString('base64url'))
  const made = knownSecret(settings)
  if (!made) throw new SettingsError(`${secretFile(settings.dataDir)} is empty; put the key back, or set SECRET.`)
  return made
}
