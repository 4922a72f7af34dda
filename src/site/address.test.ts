import { describe, expect, test } from 'vitest'
import { addressWith, canonicalQuery, isOwnAddress, readAddress } from './address.ts'

const read = (target: string) => {
  const address = readAddress(target)
  if (typeof address === 'number') throw new Error(`${target} was refused with ${address}`)
  return address
}

describe('the address of a request', () => {
  test.each([
    ['/', 'en', '/', '/'],
    ['/2021/days/3', 'en', '/2021/days/3', '/2021/days/3'],
    ['/fr', 'fr', '/', '/fr'],
    ['/fr/2021', 'fr', '/2021', '/fr/2021'],
    ['/french', 'en', '/french', '/french'],
    ['/xx/2021', 'en', '/xx/2021', '/xx/2021'],
    ['/posts/%D8%A3%D9%85%D9%84', 'en', '/posts/أمل', '/posts/%D8%A3%D9%85%D9%84'],
  ])('%s is canonical', (target, locale, path, canonical) => {
    expect(read(target)).toMatchObject({ locale, path, canonical, isCanonical: true })
  })

  test.each([
    ['/archive/', '/archive'],
    ['/fr/', '/fr'],
    ['/en', '/'],
    ['/en/2021', '/2021'],
    ['/%61rchive', '/archive'],
    ['/posts/%d8%a3', '/posts/%D8%A3'],
  ])('%s means %s', (target, canonical) => {
    expect(read(target)).toMatchObject({ canonical, isCanonical: false })
  })

  test.each([
    '',
    '*',
    'archive',
    'http://evil.example/',
    '/%',
    '/%zz',
    '/%00',
    '/a%0d%0aset-cookie:x',
    '/\u0007',
    '/calendar.ics?edition=%00',
    `/${'a'.repeat(2_100)}`,
  ])('%j is none', (target) => {
    expect(readAddress(target)).toBe(400)
  })

  test.each([
    '//',
    '//evil.example',
    '//evil.example/',
    '/a//b',
    '/archive//',
    '/..',
    '/a/../b',
    '/%2e%2e/etc',
    '/a%2fb',
    '/a%252fb',
    '/a%5cb',
    '/\\evil',
    '/./a',
  ])('%j is none of ours', (target) => {
    expect(readAddress(target)).toBe(404)
  })
})

describe('the query', () => {
  const canonical = (names: string[], search: string) =>
    addressWith('/posts', canonicalQuery(names, new URLSearchParams(search)))

  test('keeps declared names, each once, in order', () => {
    expect(canonical(['theme', 'page'], 'utm_source=x&theme=care&page=2&page=3')).toBe('/posts?page=2&theme=care')
    expect(canonical(['page'], 'page=&theme=care')).toBe('/posts')
    expect(canonical([], 'page=2')).toBe('/posts')
    expect(canonical(['q'], `q=${'x'.repeat(300)}`)).toBe('/posts')
  })
})

test('an own address stays on this site', () => {
  expect(['/', '/fr/2021', '/a?b=//c', '/a//b'].filter(isOwnAddress)).toHaveLength(4)
  expect(
    ['', 'a', '//evil.example', '/\\evil.example', 'https://evil.example', '/a\\b', '/a\nb', 'javascript:x'].filter(
      isOwnAddress,
    ),
  ).toEqual([])
})
