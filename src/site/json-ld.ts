import type { Locale } from '../i18n/languages.ts'
import type { BylineView, ItemView } from '../kit/item.ts'
import { absoluteAddress } from './address.ts'

/** What schema.org says of a thing, as a plain object; fields that are undefined are left out when it is written. */
export type JsonLd = { '@context'?: 'https://schema.org'; '@type': string; [field: string]: unknown }

/** What makes the addresses whole and says who publishes. */
export type JsonLdContext = { publicUrl: string; locale: Locale; organisation: string }

const context = { '@context': 'https://schema.org' } as const
const articleTypes: Record<string, string> = {
  post: 'BlogPosting',
  publication: 'Report',
  report: 'Report',
  video: 'VideoObject',
}

/** An item that is read: a post, a case study, a publication. Its own address is ours; `isBasedOn` is where its text lies. */
export function article(item: ItemView, site: JsonLdContext): JsonLd {
  const url = absoluteAddress(site.publicUrl, site.locale, item.href)
  const authors = item.bylines.filter(({ part }) => part === 'author')
  return {
    ...context,
    '@type': articleTypes[item.kind] ?? 'Article',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: item.title.text,
    name: item.title.text,
    inLanguage: item.title.lang,
    description: item.summary?.text,
    datePublished: item.publishedAt ?? item.date,
    dateModified: item.updatedAt,
    author: listed([
      ...authors.map((byline) => signatory(byline, site)),
      ...(authors.length > 0 ? [] : makers(item, site)),
    ]),
    contributor: listed(item.bylines.filter(({ part }) => part !== 'author').map((byline) => signatory(byline, site))),
    publisher: publisher(site),
    isBasedOn: item.elsewhere,
    keywords: listed(item.themes.map(({ title }) => title.text)),
    spatialCoverage: listed(item.countries.map((identifier) => ({ '@type': 'Country', identifier }))),
  }
}

export type EventFacts = {
  name: string
  /** Language of the name. */
  language: string
  path: string
  description?: string
  /** ISO 8601: an instant with its offset, or a date where the hour is not known. */
  start?: string
  end?: string
  hosts: { name: string; href?: string }[]
  speakers: BylineView[]
  /** Undefined: it is held online. */
  place?: string
  recording?: string
  isCancelled?: boolean
}

/** Something that takes place: a webinar, a chat, a symposium, or the week itself. */
export function event(facts: EventFacts, site: JsonLdContext): JsonLd {
  const url = absoluteAddress(site.publicUrl, site.locale, facts.path)
  return {
    ...context,
    '@type': 'Event',
    '@id': url,
    url,
    name: facts.name,
    inLanguage: facts.language,
    description: facts.description,
    startDate: facts.start,
    endDate: facts.end,
    eventStatus: `https://schema.org/Event${facts.isCancelled ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `https://schema.org/${facts.place ? 'Offline' : 'Online'}EventAttendanceMode`,
    location: facts.place ? { '@type': 'Place', name: facts.place } : { '@type': 'VirtualLocation', url },
    organizer: facts.hosts.length > 0 ? facts.hosts.map((host) => body(host, site)) : [publisher(site)],
    performer: listed(facts.speakers.map((byline) => signatory(byline, site))),
    recordedIn: facts.recording && { '@type': 'VideoObject', name: facts.name, url: facts.recording },
  }
}

export type PersonFacts = {
  name: string
  honorific?: string
  /** Without one, the person has no page. */
  path?: string
  roles: { role?: string; organisation?: { name: string; href?: string } }[]
}

/** A person, with the roles that the person's page names. */
export function person(facts: PersonFacts, site: JsonLdContext): JsonLd {
  return {
    ...context,
    '@type': 'Person',
    ...addressed(facts.path, site),
    name: facts.name,
    honorificPrefix: facts.honorific,
    jobTitle: listed([...new Set(facts.roles.flatMap(({ role }) => role ?? []))]),
    affiliation: listed(facts.roles.flatMap(({ organisation }) => (organisation ? [body(organisation, site)] : []))),
  }
}

export type OrganizationFacts = {
  name: string
  path?: string
  shortName?: string
  otherNames?: string[]
  description?: string
  parent?: { name: string; href?: string }
  /** ISO 3166-1 alpha-2. */
  country?: string
  /** The organisation's own address on the web. */
  website?: string
}

export function organization(facts: OrganizationFacts, site: JsonLdContext): JsonLd {
  return {
    ...context,
    '@type': 'Organization',
    ...addressed(facts.path, site),
    name: facts.name,
    alternateName: listed([facts.shortName, ...(facts.otherNames ?? [])].filter((name) => name !== undefined)),
    description: facts.description,
    parentOrganization: facts.parent && body(facts.parent, site),
    address: facts.country && { '@type': 'PostalAddress', addressCountry: facts.country },
    sameAs: facts.website,
  }
}

/** The way to a page, from home to the page itself. */
export function breadcrumbs(steps: { href: string; title: string }[], site: JsonLdContext): JsonLd {
  return {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href, title }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absoluteAddress(site.publicUrl, site.locale, href),
    })),
  }
}

/** For a `<script type="application/ld+json">`: no text within can end the element. */
export function jsonLdText(things: readonly object[]): string {
  return JSON.stringify(things.length === 1 ? things[0] : things).replaceAll('<', '\\u003c')
}

function signatory({ name, href, role, honorific, organisations }: BylineView, site: JsonLdContext): JsonLd {
  return {
    '@type': 'Person',
    ...addressed(href, site),
    name: name ?? role?.text,
    honorificPrefix: honorific,
    jobTitle: name ? role?.text : undefined,
    affiliation: listed(organisations.map((organisation) => body(organisation, site))),
  }
}

function makers(item: ItemView, site: JsonLdContext): JsonLd[] {
  return item.organisations.map((organisation) => body(organisation, site))
}

function body({ name, href }: { name: string; href?: string }, site: JsonLdContext): JsonLd {
  return { '@type': 'Organization', ...addressed(href, site), name }
}

function publisher(site: JsonLdContext): JsonLd {
  return { '@type': 'Organization', name: site.organisation, url: absoluteAddress(site.publicUrl, site.locale, '/') }
}

function addressed(path: string | undefined, { publicUrl, locale }: JsonLdContext): { '@id'?: string; url?: string } {
  const url = path && absoluteAddress(publicUrl, locale, path)
  return url ? { '@id': url, url } : {}
}

function listed<Thing>(things: Thing[]): Thing[] | undefined {
  return things.length > 0 ? things : undefined
}
