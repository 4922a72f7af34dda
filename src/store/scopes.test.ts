import { expect, it } from 'vitest'
import { scopesIn } from './scopes.ts'

it('reads the lists that an item stands in from its fields', () => {
  const item = {
    id: 12,
    edition: 3,
    day: 9,
    bylines: [
      { id: 'a', person: 4, organisations: [5, 6], part: 'author' },
      { id: 'b', person: null, nameThen: 'Somebody', organisations: [] },
    ],
    organisations: [7],
    themes: [1, 2],
    countries: ['KE', 'UG'],
    record: { fact: '2021-d3-1' },
  }
  expect([...scopesIn(item)].sort()).toEqual([
    'country:KE',
    'country:UG',
    'day:9',
    'edition:3',
    'organisation:5',
    'organisation:6',
    'organisation:7',
    'person:4',
    'theme:1',
    'theme:2',
  ])
})

it('reads populated relations like ids, and relations to several collections', () => {
  const populated = {
    edition: { id: 3, slug: '2021', themes: [8] },
    hosts: [{ relationTo: 'organisations', value: 7 }],
    coHosts: [{ id: 8, name: 'The co-host' }],
  }
  expect([...scopesIn(populated)].sort()).toEqual(['edition:3', 'organisation:7', 'organisation:8'])
})

it('takes a theme that is a text for a text', () => {
  expect([...scopesIn({ id: 1, theme: { en: 'The workforce' }, country: 'KE' })]).toEqual(['country:KE'])
})
