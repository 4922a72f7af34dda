import type { Where } from 'payload'
import type { Reader } from '../../store/reader.ts'

/** A person who has a page here. */
export type PersonView = { id: number; slug: string; name: string; href: string }

/** Persons with a page: who asked to be shown without one, under another name or not at all is not among them. */
const withPage: Where = { and: [{ sample: { not_equals: true } }, { publicSlug: { exists: true } }] }

/** The person whose page is at a slug; null where there is none, or none any more. */
export async function readPerson(read: Reader, slug: string): Promise<PersonView | null> {
  const where = { publicSlug: { equals: slug } }
  const doc = await read.findOne({ collection: 'persons', where, select: { publicName: true, publicSlug: true } })
  return doc?.publicName ? { id: doc.id, slug, name: doc.publicName, href: `/people/${slug}` } : null
}

/** One page of the people, by their names as they are written. */
export async function pageOfPeople(
  read: Reader,
  { page, size }: { page: number; size: number },
): Promise<{ people: PersonView[]; total: number }> {
  const { docs, totalDocs } = await read.find({
    collection: 'persons',
    where: withPage,
    select: { publicName: true, publicSlug: true },
    sort: 'publicName',
    limit: size,
    page,
  })
  const people = docs.flatMap(({ id, publicName: name, publicSlug: slug }) =>
    name && slug ? [{ id, slug, name, href: `/people/${slug}` }] : [],
  )
  return { people, total: totalDocs }
}

/** How many people have a page. */
export const countPeople = (read: Reader): Promise<number> => read.count({ collection: 'persons', where: withPage })
