import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Entry, openIndex, type SearchIndex } from './index-store.ts'

let index: SearchIndex
beforeEach(async () => {
  index = openIndex(':memory:')
  await index.fill(
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

test('what changed is found by its new words alone, what went is not found', async () => {
  await index.update(
    [{ collection: 'posts', id: 2 }],
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

const post = (id: number, title: string): Entry => ({ collection: 'posts', id, titles: [title], names: [], texts: [] })

test('filled anew, it holds what is there now and no word of what has gone', async () => {
  await index.fill([post(3, 'Supervision'), post(4, 'Lavender in the garden')], 9)
  expect(ids('supervision')).toEqual([3])
  expect(ids('lavender')).toEqual([4])
  expect(ids('resilience')).toEqual([])
  expect(ids('社会服务工作者')).toEqual([])
  await index.fill([post(3, 'Supervision')], 10)
  await index.update([], [post(5, 'Lavendor')], 11)
  // A word that nobody uses any more is no nearer than one in use.
  expect(index.find('lavendar', { limit: 10, offset: 0 })).toMatchObject({ corrected: 'lavendor', total: 1 })
})

test('while it is filled, others have their turn and find each entry as it was or as it will be', async () => {
  let turns = 0
  let isFilled = false
  const count = () => {
    if (isFilled) return
    turns++
    setImmediate(count)
  }
  setImmediate(count)
  const seen: number[][] = []
  function* entries() {
    yield post(1, 'Another title')
    for (let id = 10; id < 100; id++) {
      seen.push(ids('milligan'))
      yield post(id, 'Many')
    }
    seen.push(ids('another'))
  }
  await index.fill(entries(), 9)
  isFilled = true
  expect(turns).toBeGreaterThan(8)
  expect(seen.slice(0, -1)).toEqual(Array(90).fill([2]))
  expect(seen.at(-1)).toEqual([1])
  expect(ids('milligan')).toEqual([])
  expect(index.position()).toBe(9)
})

test('a filling that is called off leaves the index where it was', async () => {
  const calledOff = new AbortController()
  function* entries() {
    for (let id = 1; id < 100; id++) {
      if (id === 50) calledOff.abort(new Error('called off'))
      yield post(id, 'Many')
    }
  }
  await expect(index.fill(entries(), 9, calledOff.signal)).rejects.toThrow('called off')
  expect(index.position()).toBe(7)
  expect(ids('milligan')).toEqual([])
  expect(index.find('many', { limit: 1, offset: 0 }).total).toBe(45)
})

test('a file that is damaged anywhere is refused, and does not fail whoever searches later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'week-search-'))
  const file = join(folder, 'search.db')
  const whole = openIndex(file)
  await whole.fill(
    Array.from({ length: 200 }, (_, id) => post(id, `word${id} supervision`)),
    9,
  )
  whole.close()
  const bytes = readFileSync(file)
  const answers = (of: SearchIndex) => [of.position(), of.find('word7 supervision', { limit: 1, offset: 0 }).total]
  let refused = 0
  for (let page = 0; page < bytes.length / 4096; page++) {
    writeFileSync(file, Buffer.from(bytes).fill(0xaa, page * 4096, page * 4096 + 2000))
    // Refused when it is opened, or good: some pages hold nothing that is needed.
    let opened: SearchIndex | undefined
    try {
      opened = openIndex(file)
    } catch {
      refused++
    }
    if (opened) expect(answers(opened)).toEqual([9, 1])
    opened?.close()
  }
  expect(refused).toBeGreaterThan(5)
  rmSync(folder, { recursive: true })
})
