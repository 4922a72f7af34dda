import { expect, test } from 'vitest'
import { article, breadcrumbs, event, jsonLdText, organization, person } from './json-ld.ts'

const site = { publicUrl: 'https://week.example', locale: 'fr', organisation: 'The Alliance' } as const
const written = (thing: object): unknown => JSON.parse(jsonLdText([thing]))

test('an item that is read', () => {
  const item = {
    ...{ room: 'posts', kind: 'post', id: 1, slug: 'care', href: '/posts/care', sample: false },
    title: { text: 'Care', lang: 'en' },
    bylines: [
      {
        ...{
          name: 'A. Author',
          href: '/people/a',
          role: { text: 'Director', lang: 'en' },
          part: 'author',
          credentials: [],
        },
        organisations: [{ name: 'The Union', href: '/organisations/union' }],
      },
    ],
    organisations: [{ name: 'The Union' }],
    countries: ['KE'],
    themes: [],
    elsewhere: 'https://other.example/care',
    date: '2021-10-05',
    updatedAt: '2026-10-26T08:00:00Z',
  }
  expect(written(article(item, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    '@id': 'https://week.example/fr/posts/care',
    url: 'https://week.example/fr/posts/care',
    mainEntityOfPage: 'https://week.example/fr/posts/care',
    headline: 'Care',
    name: 'Care',
    inLanguage: 'en',
    datePublished: '2021-10-05',
    dateModified: '2026-10-26T08:00:00Z',
    author: [
      {
        '@type': 'Person',
        '@id': 'https://week.example/fr/people/a',
        url: 'https://week.example/fr/people/a',
        name: 'A. Author',
        jobTitle: 'Director',
        affiliation: [
          {
            '@type': 'Organization',
            '@id': 'https://week.example/fr/organisations/union',
            url: 'https://week.example/fr/organisations/union',
            name: 'The Union',
          },
        ],
      },
    ],
    publisher: { '@type': 'Organization', name: 'The Alliance', url: 'https://week.example/fr' },
    isBasedOn: 'https://other.example/care',
    spatialCoverage: [{ '@type': 'Country', identifier: 'KE' }],
  })
  expect(written(article({ ...item, bylines: [] }, site))).toMatchObject({
    author: [{ '@type': 'Organization', name: 'The Union' }],
  })
})

test('something that takes place', () => {
  const facts = {
    name: 'Webinar',
    language: 'en',
    path: '/events/webinar',
    start: '2026-10-26T09:00-04:00',
    hosts: [],
    speakers: [],
  }
  expect(written(event(facts, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': 'https://week.example/fr/events/webinar',
    url: 'https://week.example/fr/events/webinar',
    name: 'Webinar',
    inLanguage: 'en',
    startDate: '2026-10-26T09:00-04:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: 'https://week.example/fr/events/webinar' },
    organizer: [{ '@type': 'Organization', name: 'The Alliance', url: 'https://week.example/fr' }],
  })
  expect(event({ ...facts, place: 'Nairobi' }, site)).toMatchObject({
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'Nairobi' },
  })
})

test('a person, an organisation and the way there', () => {
  const roles = [{ role: 'Director', organisation: { name: 'The Union' } }, { role: 'Director' }, {}]
  expect(written(person({ name: 'A. Author', roles }, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'A. Author',
    jobTitle: ['Director'],
    affiliation: [{ '@type': 'Organization', name: 'The Union' }],
  })
  expect(written(organization({ name: 'The Union', path: '/organisations/union', country: 'KE' }, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': 'https://week.example/fr/organisations/union',
    url: 'https://week.example/fr/organisations/union',
    name: 'The Union',
    address: { '@type': 'PostalAddress', addressCountry: 'KE' },
  })
  expect(
    breadcrumbs(
      [
        { href: '/', title: 'Accueil' },
        { href: '/2021', title: '2021' },
      ],
      site,
    ),
  ).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Accueil', item: 'https://week.example/fr' },
      { position: 2, name: '2021', item: 'https://week.example/fr/2021' },
    ],
  })
})

test('no text ends the element it stands in', () => {
  const text = jsonLdText([{ '@type': 'Person', name: '</script><!-- <script>alert(1)' }])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual({ '@type': 'Person', name: '</script><!-- <script>alert(1)' })
})
