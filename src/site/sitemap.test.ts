import { expect, test } from 'vitest'
import { sitemap } from './sitemap.ts'

const base = { publicUrl: 'https://week.example', path: '/sitemap.xml' }

test('a page stands in the sitemap once a language, each time with all', () => {
  const alternates =
    '<xhtml:link rel="alternate" hreflang="en" href="https://week.example/posts/a"/><xhtml:link rel="alternate" hreflang="ar" href="https://week.example/ar/posts/a"/><xhtml:link rel="alternate" hreflang="x-default" href="https://week.example/posts/a"/>'
  const entries = [{ path: '/posts/a', lastmod: '2023-10-02' }]
  expect(sitemap({ ...base, languages: ['en', 'ar'], entries })).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://week.example/posts/a</loc><lastmod>2023-10-02</lastmod>${alternates}</url>
<url><loc>https://week.example/ar/posts/a</loc><lastmod>2023-10-02</lastmod>${alternates}</url>
</urlset>
`)
})

test('a page that exists in one language alone has no alternates', () => {
  const only = sitemap({ ...base, languages: ['en', 'fr'], entries: [{ path: '/', languages: ['fr'] }] })
  expect(only).toContain('<url><loc>https://week.example/fr</loc></url>')
  expect(only).not.toContain('hreflang')
})

test('addresses are written as they are asked for', () => {
  const text = sitemap({ ...base, languages: ['en'], entries: [{ path: '/posts/أمل' }, { path: '/search?a=1&b=2' }] })
  expect(text).toContain('<loc>https://week.example/posts/%D8%A3%D9%85%D9%84</loc>')
  expect(text).toContain('<loc>https://week.example/search?a=1&amp;b=2</loc>')
})

test('a large one has parts that together hold every page once', () => {
  const entries = Array.from({ length: 12_001 }, (_, number) => ({ path: `/posts/${number}` }))
  const large = { ...base, languages: ['en', 'fr'] as const, entries }
  const index = sitemap(large) ?? ''
  const parts = [...index.matchAll(/<loc>https:\/\/week\.example\/sitemap\.xml\?part=(\d+)<\/loc>/g)].map(([, part]) =>
    Number(part),
  )
  expect(parts).toEqual([1, 2, 3])
  const files = parts.map((part) => sitemap(large, part) ?? '')
  const addresses = files.flatMap((file) => [...file.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address))
  expect([addresses.length, new Set(addresses).size]).toEqual([24_002, 24_002])
  for (const none of [0, 4, 1.5, Number.NaN]) expect(sitemap(large, none)).toBeNull()
  for (const file of files) expect(file.length).toBeLessThan(50_000_000)
})

test('a site without pages yet has an empty one', () => {
  expect(sitemap({ ...base, languages: ['en'], entries: [] })).toMatch(/<urlset[^>]*>\s*<\/urlset>/)
})
