import { afterEach, beforeEach, expect, test } from 'vitest'
import { openIndex, type SearchIndex } from './index-store.ts'

let index: SearchIndex
beforeEach(() => {
  index = openIndex(':memory:')
  index.fill(
    [
      {
        collection: 'posts',
        id: 1,
        titles: ['Building Resilience to Climate-Related Shocks', 'بناء القدرة على الصمود'],
        names: ['Lavender Ondere'],
        texts: ['Kenya'],
      },
      {
        collection: 'posts',
        id: 2,
        titles: ['Supervision - An essential ingredient'],
        names: ['Ian Milligan', 'CELCIS'],
        texts: ['Développement'],
      },
      { collection: 'posts', id: 3, titles: ['社会服务工作者'], names: [], texts: ['building supervision'] },
    ],
    7,
  )
})
afterEach(() => index.close())

const ids = (query: string) => index.find(query, { limit: 10, offset: 0 }).hits.map(({ id }) => id)

test.each([
  ['resilience', [1]],
  ['RESIL', [1]],
  ['resiliance', [1]],
  ['lavendar ondere', [1]],
  ['supervison', [2, 3]],
  ['keyna', [1]],
  ['buidl', [1, 3]],
  ['celics', [2]],
  ['developpement', [2]],
  ['الصمود', [1]],
  ['服务', [3]],
  ['climate supervision', []],
  ['zzzzqqqq', []],
  ['', []],
  ['" OR * ( NEAR', []],
])('%s finds %j', (query, expected) => {
  expect(ids(query)).toEqual(expected)
})

test('a title weighs more than a text, and says what it was taken for', () => {
  expect(ids('building')).toEqual([1, 3])
  expect(index.find('bulding', { limit: 10, offset: 0 }).corrected).toBe('building')
  expect(index.find('building', { limit: 10, offset: 0 }).corrected).toBeUndefined()
})

test('a page of results, with the number of all', () => {
  const second = index.find('building', { limit: 1, offset: 1 })
  expect(second).toEqual({ hits: [{ collection: 'posts', id: 3 }], total: 2 })
})

test('what changed is found by its new words alone, what went is not found', () => {
  index.update(
    [
      { collection: 'posts', id: 1 },
      { collection: 'posts', id: 2 },
    ],
    [{ collection: 'posts', id: 1, titles: ['Another title'], names: [], texts: [] }],
    9,
  )
  expect(ids('resilience')).toEqual([])
  expect(ids('another')).toEqual([1])
  expect(ids('milligan')).toEqual([])
  expect(index.position()).toBe(9)
  // Not even as a correction of what somebody typed.
  expect(index.find('miligan', { limit: 10, offset: 0 }).corrected).toBeUndefined()
})
