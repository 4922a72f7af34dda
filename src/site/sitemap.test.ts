import { expect, test } from 'vitest'
import { pagesInAFile, sitemap, sitemapIndex } from './sitemap.ts'

const publicUrl = 'https://week.example'

test('a page stands in the sitemap once a language, each time with all', () => {
  const alternates =
    '<xhtml:link rel="alternate" hreflang="en" href="https://week.example/posts/a"/><xhtml:link rel="alternate" hreflang="ar" href="https://week.example/ar/posts/a"/><xhtml:link rel="alternate" hreflang="x-default" href="https://week.example/posts/a"/>'
  const entries = [{ path: '/posts/a', lastmod: '2023-10-02' }]
  expect(sitemap({ publicUrl, languages: ['en', 'ar'] }, entries)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://week.example/posts/a</loc><lastmod>2023-10-02</lastmod>${alternates}</url>
<url><loc>https://week.example/ar/posts/a</loc><lastmod>2023-10-02</lastmod>${alternates}</url>
</urlset>
`)
})

test('a page that exists in one language alone has no alternates', () => {
  const only = sitemap({ publicUrl, languages: ['en', 'fr'] }, [{ path: '/', languages: ['fr'] }])
  expect(only).toContain('<url><loc>https://week.example/fr</loc></url>')
  expect(only).not.toContain('hreflang')
})

test('addresses are written as they are asked for', () => {
  const text = sitemap({ publicUrl, languages: ['en'] }, [{ path: '/posts/أمل' }, { path: '/search?a=1&b=2' }])
  expect(text).toContain('<loc>https://week.example/posts/%D8%A3%D9%85%D9%84</loc>')
  expect(text).toContain('<loc>https://week.example/search?a=1&amp;b=2</loc>')
})

test('a full file keeps within what the protocol allows', () => {
  const languages = ['en', 'fr', 'es', 'pt', 'ar'] as const
  const entries = Array.from({ length: pagesInAFile(languages.length) }, (_, number) => ({
    path: `/posts/${'a-long-address-'.repeat(6)}${number}`,
    lastmod: '2023-10-02T12:00:00.000Z',
  }))
  const file = sitemap({ publicUrl, languages }, entries)
  expect(file.match(/<loc>/g)?.length).toBe(10_000)
  expect(Buffer.byteLength(file)).toBeLessThan(50_000_000)
})

test('an index names its files', () => {
  expect(
    sitemapIndex({ publicUrl, languages: ['en'] }, ['/sitemap.xml?part=posts-1', '/sitemap.xml?part=posts-2']),
  ).toBe(`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://week.example/sitemap.xml?part=posts-1</loc></sitemap>
<sitemap><loc>https://week.example/sitemap.xml?part=posts-2</loc></sitemap>
</sitemapindex>
`)
})

test('a site without pages yet has an empty one', () => {
  expect(sitemap({ publicUrl, languages: ['en'] }, [])).toMatch(/<urlset[^>]*>\s*<\/urlset>/)
})
