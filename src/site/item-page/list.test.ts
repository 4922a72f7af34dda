import { expect, it } from 'vitest'
import { askedPage, hrefWith, pageHref } from './list.ts'

const query = (text: string) => new URLSearchParams(text)

it('reads which page of a list is asked for; the first has the list’s own address', () => {
  expect(askedPage(query(''))).toBe(1)
  expect(askedPage(query('page=2'))).toBe(2)
  expect(askedPage(query('page=12'))).toBe(12)
  for (const nonsense of ['0', '1', '-1', '1.5', '2e3', '01', 'x', '', ' 2', '99999999', '٢'])
    expect(askedPage(query(`page=${encodeURIComponent(nonsense)}`))).toBeNull()
})

it('writes the address of a page as the cache knows it: names in order, nothing needless', () => {
  expect(pageHref('/posts', query(''), 1)).toBe('/posts')
  expect(pageHref('/posts', query('page=3'), 1)).toBe('/posts')
  expect(pageHref('/resources', query('year=2021&kind=tool'), 2)).toBe('/resources?kind=tool&page=2&year=2021')
  expect(hrefWith('/resources', query('kind=tool&page=2'), { kind: undefined, page: undefined })).toBe('/resources')
})
