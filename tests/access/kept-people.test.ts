import type { CollectionConfig } from 'payload'
import { expect, test } from 'vitest'
import { makeConfig } from '../../src/config.ts'
import { traces } from '../../src/traces.ts'
import { makeFolder, removeFolder } from '../support/folder.ts'
import { makeSettings } from '../support/payload.ts'

/** Fields that lead to a reader: an address, or the registration behind which one is. */
const leadsToSomebody = (field: object): boolean =>
  ('type' in field && field.type === 'email') ||
  ('name' in field && /mail|recipient/i.test(String(field.name))) ||
  ('relationTo' in field && [field.relationTo].flat().includes('registrations'))

const keepsSomebody = ({ fields }: Pick<CollectionConfig, 'fields'>): boolean =>
  fields.some((field) => leadsToSomebody(field) || ('fields' in field && keepsSomebody(field)))

/** Collections that keep somebody, and of which nothing is told to who asks what is kept of them. */
const untold = (collections: readonly Pick<CollectionConfig, 'slug' | 'fields'>[]): string[] => {
  const told = traces.flatMap(({ tables }) => tables)
  return collections.filter((one) => keepsSomebody(one) && !told.includes(one.slug)).map(({ slug }) => slug)
}

test('whatever keeps people by their address is told to who asks, and erased or explained', async () => {
  const dataDir = makeFolder()
  const { collections } = await makeConfig(makeSettings({ dataDir }))
  removeFolder(dataDir)
  expect(collections.filter(keepsSomebody).map(({ slug }) => slug)).toEqual(expect.arrayContaining(['registrations']))
  // Locks and preferences of the desk name documents and users; they hold nothing of anybody else.
  expect(untold(collections).filter((slug) => !slug.startsWith('payload-'))).toEqual([])
})

test.each([
  [{ name: 'contact', type: 'email' } as const],
  [{ name: 'mailedTo', type: 'text' } as const],
  [{ name: 'from', type: 'relationship', relationTo: 'registrations' } as const],
  [{ type: 'row', fields: [{ name: 'contact', type: 'email' }] } as const],
])('a planted collection with %j is found', (field) => {
  const fields: CollectionConfig['fields'] = [JSON.parse(JSON.stringify(field))]
  expect(untold([{ slug: 'planted', fields }])).toEqual(['planted'])
})
