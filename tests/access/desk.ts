import { getPayload, handleEndpoints, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import { afterAll } from 'vitest'
import { makeConfig } from '../../src/config.ts'
import type { Settings } from '../../src/settings.ts'
import type { TestDatabase } from '../support/databases.ts'
import { makeSettings } from '../support/payload.ts'

export const roles = ['public', 'translator', 'editor', 'administrator'] as const
export type Who = (typeof roles)[number]
export type Answer = { status: number; body: unknown; text: string; location?: string; cookies: string[] }

/** A desk with one user of each role, asked as a browser asks it (`rest`) or as a page of ours does (`as`). */
export type Desk = {
  payload: Payload
  rest(who: Who, method: string, path: string, body?: unknown, more?: Record<string, string>): Promise<Answer>
  /** What the Local API takes to act as somebody. */
  as(who: Who): Promise<{ overrideAccess: false; user?: NonNullable<PayloadRequest['user']> }>
  idOf(who: Exclude<Who, 'public'>): number
}

/** The translator's languages. */
export const translatesInto = ['fr', 'ar'] as const
export const passwordOf = (who: Who) => `password of the ${who}`
export const emailOf = (who: Who) => `${who}@example.org`

/** Payload's own REST endpoints on a new database, without Next: its route handlers do no more than call them. */
export async function openDesk(database: TestDatabase, settings: Partial<Settings> = {}): Promise<Desk> {
  const place = await database.makePlace()
  // Payload itself asks some things beside its own transaction: REST needs two connections.
  const connections = place.connections && Math.max(2, place.connections)
  const config: SanitizedConfig = await makeConfig(makeSettings({ ...place, connections, ...settings }))
  const key = place.databaseUrl ?? place.dataDir
  const payload = await getPayload({ config, key, disableOnInit: true })
  payload.logger.level = 'silent'
  afterAll(() => payload.destroy())
  const ids = new Map<Who, number>()
  for (const who of ['administrator', 'editor', 'translator'] as const) {
    const data = { email: emailOf(who), password: passwordOf(who), role: who, name: who }
    const languages = who === 'translator' ? [...translatesInto] : []
    ids.set(who, (await payload.create({ collection: 'users', data: { ...data, languages }, depth: 0 })).id)
  }
  const tokens = new Map<Who, string>()
  for (const who of ids.keys()) {
    const data = { email: emailOf(who), password: passwordOf(who) }
    // Also where their role needs a second factor, which this way in leaves for later.
    const way = { wayIn: { isReset: true } }
    tokens.set(who, (await payload.login({ collection: 'users', data, context: way })).token ?? '')
  }
  const headersOf = (who: Who) => new Headers(tokens.has(who) ? { Authorization: `JWT ${tokens.get(who)}` } : {})
  return {
    payload,
    idOf: (who) => ids.get(who) ?? 0,
    async as(who) {
      const { user } = await payload.auth({ headers: headersOf(who) })
      return { overrideAccess: false, ...(user ? { user } : {}) }
    },
    async rest(who, method, path, body, more = {}) {
      const headers = headersOf(who)
      for (const [name, value] of Object.entries(more)) headers.set(name, value)
      if (body !== undefined) headers.set('Content-Type', 'application/json')
      const request = new Request(`http://localhost:3000/api${path}`, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      const response = await handleEndpoints({ config, payloadInstanceCacheKey: key, request })
      const text = await response.text()
      const location = response.headers.get('location') ?? undefined
      const cookies = response.headers.getSetCookie()
      const read: unknown = text.startsWith('{') ? JSON.parse(text) : undefined
      return { status: response.status, text, location, cookies, body: read }
    },
  }
}
