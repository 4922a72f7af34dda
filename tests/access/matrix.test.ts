import { beforeAll, describe, expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { type Desk, openDesk, roles, type Who } from './desk.ts'
import { leastOf, makeDocument } from './documents.ts'
import { local, type Operation, operations, rest } from './operations.ts'

const look = ['read', 'list', 'count'] as const
const change = ['update', 'update many'] as const
const versions = ['versions', 'version'] as const
const remove = ['delete many', 'delete'] as const
const everything = [...operations]
const without = (...gone: Operation[]) => everything.filter((operation) => !gone.includes(operation))

const withoutDuplicate = (rules: Rules): Rules => ({
  ...rules,
  editor: rules.editor.filter((operation) => operation !== 'duplicate'),
  administrator: rules.administrator.filter((operation) => operation !== 'duplicate'),
})

type Rules = Record<Who, readonly Operation[]>
const nobody: Rules = { public: [], translator: [], editor: [], administrator: [] }
const published: Rules = {
  public: look,
  translator: [...look, ...change, ...versions],
  editor: everything,
  administrator: everything,
}
const noVersions = without('versions', 'version', 'restore')
const takeOver = without('versions', 'version', 'restore', 'create', 'duplicate')
const open: Rules = { public: look, translator: [...look, ...change], editor: noVersions, administrator: noVersions }
const openWithVersions: Rules = { ...published }
const deskOnly: Rules = { public: [], translator: look, editor: noVersions, administrator: noVersions }
const program: Rules = { public: [], translator: look, editor: look, administrator: look }

/** Who may do what with a published document that is not theirs, over REST and the Local API alike. */
const house: Record<string, Rules> = {
  editions: published,
  days: withoutDuplicate(open),
  posts: published,
  events: published,
  profiles: published,
  due: program,
  themes: open,
  'round-ups': published,
  calls: published,
  persons: openWithVersions,
  organisations: openWithVersions,
  consents: deskOnly,
  resources: published,
  media: withoutDuplicate(open),
  users: { ...nobody, administrator: without('versions', 'version', 'restore', 'duplicate') },
  'second-factors': nobody,
  passkeys: nobody,
  'passkey-challenges': nobody,
  tries: nobody,
  audit: { ...nobody, administrator: look },
  changes: nobody,
  addresses: nobody,
  loads: nobody,
  previews: nobody,
  registrations: { ...nobody, editor: look, administrator: look },
  seats: nobody,
  feedback: { ...nobody, editor: look, administrator: look },
  outbox: { ...nobody, editor: look, administrator: look },
  suppressions: { ...nobody, editor: [...look, ...remove], administrator: [...look, ...remove] },
  erasures: { ...nobody, editor: look, administrator: look },
  'payload-kv': nobody,
  // Which documents are open the desk notes by itself; whoever works there takes them over.
  'payload-locked-documents': { ...nobody, translator: takeOver, editor: takeOver, administrator: takeOver },
  // Everybody at the desk keeps their own.
  'payload-preferences': { ...nobody, translator: ['create'], editor: ['create'], administrator: ['create'] },
  'payload-migrations': nobody,
}

eachDatabase(
  'access',
  (database) => {
    let desk: Desk
    beforeAll(async () => {
      desk = await openDesk(database)
    })

    test('is stated for every collection', () => {
      expect(desk.payload.config.collections.map(({ slug }) => slug).sort()).toEqual(Object.keys(house).sort())
    })

    describe.each(Object.entries(house))('to %s', (collection, rules) => {
      test.each(roles)('%s', async (who) => {
        const expected = operations.filter((operation) => rules[who].includes(operation))
        for (const attempt of collection === 'payload-migrations' ? [rest] : [rest, local]) {
          const granted: Operation[] = []
          let id = await makeDocument(desk.payload, collection)
          for (const operation of operations) {
            const least = operation === 'create' ? await leastOf(desk.payload, collection) : undefined
            if (await attempt(desk, who, collection, operation, id, least)) granted.push(operation)
            if (granted.at(-1) === 'delete many') id = await makeDocument(desk.payload, collection)
          }
          expect({ by: attempt.name, granted }).toEqual({ by: attempt.name, granted: expected })
        }
      })
    })
  },
  { briefly: 'postgres' },
)
