import type { Text } from '../../kit/item.ts'
import type { Organisation } from '../../payload-types.ts'
import { type Reader, textOf } from '../../store/reader.ts'

type Linked = { name: string; href: string }

export type OrganisationView = Linked & {
  id: number
  slug: string
  shortName?: string
  kind: string
  country?: string
}

export type OrganisationPage = OrganisationView & {
  parent?: Linked
  /** Year, or calendar day. */
  memberSince?: string
  url?: string
  summary?: Text
  /** Its groups and parts. */
  parts: OrganisationView[]
}

const real = { sample: { not_equals: true } }
const brief = { name: true, slug: true, shortName: true, kind: true, country: true } as const

const linkOf = ({ name, slug }: Pick<Organisation, 'name' | 'slug'>): Linked => ({
  name,
  href: `/organisations/${slug}`,
})

function organisationView(doc: Pick<Organisation, 'id' | keyof typeof brief>): OrganisationView {
  return {
    ...linkOf(doc),
    id: doc.id,
    slug: doc.slug ?? '',
    shortName: doc.shortName ?? undefined,
    kind: doc.kind,
    country: doc.country ?? undefined,
  }
}

/** An organisation with what it is part of and what is part of it. */
export async function readOrganisation(read: Reader, slug: string): Promise<OrganisationPage | null> {
  const doc = await read.findOne({
    collection: 'organisations',
    where: { slug: { equals: slug } },
    depth: 1,
    populate: { organisations: { name: true, slug: true } },
  })
  if (!doc) return null
  const { docs: parts } = await read.find({
    collection: 'organisations',
    where: { and: [real, { parent: { equals: doc.id } }] },
    scope: `organisations/organisation:${doc.id}`,
    select: brief,
    sort: 'name',
    limit: 200,
    pagination: false,
  })
  return {
    ...organisationView(doc),
    parent: typeof doc.parent === 'object' && doc.parent ? linkOf(doc.parent) : undefined,
    memberSince: doc.memberSince ?? undefined,
    url: doc.url ?? undefined,
    summary: textOf(doc, 'summary'),
    parts: parts.map(organisationView),
  }
}

/** One page of the organisations, of one kind or of all, by name. */
export async function pageOfOrganisations(
  read: Reader,
  { kind, page, size }: { kind?: string; page: number; size: number },
): Promise<{ organisations: OrganisationView[]; total: number }> {
  const { docs, totalDocs } = await read.find({
    collection: 'organisations',
    where: kind ? { and: [real, { kind: { equals: kind } }] } : real,
    select: brief,
    sort: 'name',
    limit: size,
    page,
  })
  return { organisations: docs.map(organisationView), total: totalDocs }
}

/** The kinds that any organisation here is of. */
export const kindsOfOrganisations = (read: Reader): Promise<string[]> =>
  read.distinct({ collection: 'organisations', field: 'kind', where: real })

/** Organisations at home in a country (ISO 3166-1 alpha-2), by name. */
export async function organisationsIn(read: Reader, country: string): Promise<OrganisationView[]> {
  const { docs } = await read.find({
    collection: 'organisations',
    where: { and: [real, { country: { equals: country } }] },
    scope: `organisations/country:${country}`,
    select: brief,
    sort: 'name',
    limit: 500,
    pagination: false,
  })
  return docs.map(organisationView)
}

export const countOrganisations = (read: Reader): Promise<number> =>
  read.count({ collection: 'organisations', where: real })
