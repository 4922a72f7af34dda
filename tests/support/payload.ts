import { BasePayload, type Payload } from 'payload'
import { makeConfig } from '../../src/config.ts'
import { localesFolder } from '../../src/i18n/catalogues.ts'
import type { S3Settings, Settings } from '../../src/settings.ts'

export { makeFolder, removeFolder } from './folder.ts'

export type Place = {
  dataDir: string
  databaseUrl?: string
  /** Connections to PostgreSQL; the settings' own number when not given. */
  connections?: number
  /** Where the media lie, if not in the folder. */
  s3?: S3Settings
}

/** Settings for a test; nothing is read from the environment. */
export const makeSettings = (overrides: Partial<Settings> & Place): Settings & Place => ({
  port: 0,
  host: '127.0.0.1',
  publicUrl: 'http://localhost:3000',
  secret: 'a secret for tests, of thirty-two characters',
  sample: false,
  trustedProxies: [],
  rateLimit: 0,
  maxInFlight: 500,
  backups: 7,
  role: 'all',
  locales: localesFolder,
  ...overrides,
})

/**
 * A Payload of its own on the database at a place, with the real model, however many there are in this process. It neither
 * migrates nor runs jobs; `payload.destroy()` closes it.
 */
export async function openPayload(place: Place): Promise<Payload> {
  const config = await makeConfig(makeSettings(place))
  Object.assign(config, { logger: { options: { level: 'silent' } } })
  return new BasePayload().init({ config, disableOnInit: true })
}
