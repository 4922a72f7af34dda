import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'
import type { User } from '../../src/payload-types.ts'

const withId = z.object({ id: z.number() })
let number = 0

type Least = { collection: CollectionSlug; data: object; file?: File; user?: User & { collection: 'users' } }
type File = { data: Buffer; mimetype: string; name: string; size: number }

/** One published document of any collection, with the least that it needs; returns its id. */
export async function makeDocument(payload: Payload, collection: string, more: object = {}): Promise<number> {
  const least = await leastOf(payload, collection)
  const { id } = withId.parse(await payload.create({ ...least, data: { ...least.data, ...more }, depth: 0 }))
  // A file is public with what it stands in.
  if (collection === 'media') await makeDocument(payload, 'resources', { file: id })
  return id
}

/** What the Local API, or REST, is given to make such a document. */
export async function leastOf(payload: Payload, slug: string): Promise<Least> {
  const own = `${slug} ${++number}`
  const item = { title: own, _status: 'published' }
  const make: Record<string, () => object | Promise<object>> = {
    editions: () => ({ slug: own.replace(' ', '-'), _status: 'published' }),
    days: async () => ({ edition: await makeDocument(payload, 'editions'), number: 1 }),
    posts: () => item,
    events: () => item,
    resources: () => item,
    'round-ups': () => item,
    calls: () => item,
    profiles: async () => ({ ...item, consent: await makeDocument(payload, 'consents') }),
    due: async () => ({
      key: own,
      title: own,
      item: { relationTo: 'posts', value: await makeDocument(payload, 'posts') },
      at: '2030-10-28T09:00:00.000Z',
      zone: 'UTC',
      wall: '2030-10-28T09:00',
      state: 'failed',
    }),
    themes: () => ({ title: own }),
    persons: () => ({ name: own }),
    organisations: () => ({ name: own }),
    consents: () => ({ who: own, agreedTo: ['text', 'name', 'photo'] }),
    media: () => ({ alt: own }),
    users: () => ({ email: `user-${number}@example.org`, password: 'a long password', role: 'editor' }),
    addresses: () => ({ path: own, collection: 'posts', folder: '/posts', document: 1 }),
    loads: () => ({ key: own, hash: own }),
    previews: () => ({ tokenHash: own, item: 'posts:1', expires: '2030-10-28T09:00:00.000Z' }),
    registrations: async () => ({
      event: await makeDocument(payload, 'events'),
      state: 'waiting',
      name: own,
      email: 'one@example.org',
      language: 'en',
      requestedAt: '2030-10-28T09:00:00.000Z',
      nonce: own,
    }),
    seats: async () => ({ event: await makeDocument(payload, 'events') }),
    feedback: async () => ({ event: await makeDocument(payload, 'events'), score: 5 }),
    outbox: () => ({ key: own, kind: 'test', priority: 0, state: 'failed', recipient: 'one@example.org' }),
    suppressions: () => ({ hash: own, why: 'bounced' }),
    erasures: () => ({ entry: own, at: '2030-10-28T09:00:00.000Z', secret: own, hash: own }),
    'second-factors': () => ({ account: ++number, secret: own, step: 0, codes: '[]' }),
    passkeys: () => ({
      ...{ account: 1, host: 'localhost', credential: own, publicKey: own, transports: '[]', counter: 0 },
      added: '2030-10-28T09:00:00.000Z',
    }),
    'passkey-challenges': () => ({
      ...{ challenge: own, account: 1, purpose: 'sign-in', until: '2030-10-28T09:00:00.000Z' },
    }),
    tries: () => ({ key: own, failures: 1, until: '2030-10-28T09:00:00.000Z', last: '2030-10-28T09:00:00.000Z' }),
    audit: () => ({ act: 'published', at: '2030-10-28T09:00:00.000Z' }),
    changes: () => ({ tags: '[]', at: '2030-10-28T09:00:00.000Z' }),
    'payload-kv': () => ({ key: own, data: {} }),
    'payload-locked-documents': async () => {
      const user = { relationTo: 'users', value: await makeDocument(payload, 'users') }
      return { document: { relationTo: 'posts', value: await makeDocument(payload, 'posts') }, user }
    },
    'payload-preferences': () => ({ key: own, value: { secret: true } }),
    'payload-migrations': () => ({ name: own, batch: 9 }),
  }
  const data = await make[slug]?.()
  const collection: CollectionSlug | undefined = payload.config.collections.find((known) => known.slug === slug)?.slug
  if (!data || !collection) throw new Error(`Say in tests/access/documents.ts what the least of ${slug} is`)
  return { collection, data, ...(slug === 'media' ? { file: picture() } : {}), ...(await signedIn(payload, slug)) }
}

/** Preferences are somebody's: here those of a user made for it. */
async function signedIn(payload: Payload, slug: string) {
  if (slug !== 'payload-preferences') return {}
  const data = { email: `user-${++number}@example.org`, password: 'a long password', role: 'editor' as const }
  const user = await payload.create({ collection: 'users', data })
  return { user: { ...user, collection: 'users' as const } }
}

/** The smallest picture there is: one grey dot. */
function picture(): File {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
  const data = Buffer.from(dot, 'base64')
  return { data, mimetype: 'image/png', name: `dot-${number}.png`, size: data.length }
}
