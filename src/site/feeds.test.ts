import { describe, expect, test } from 'vitest'
import type { ItemView } from '../kit/item.ts'
import { atom } from './feeds.ts'

/** A post of two authors, every text of which is a trap for whoever forgets to escape. */
function makeItem(overrides: Partial<ItemView> = {}): ItemView {
  return {
    room: 'posts',
    kind: 'post',
    id: 1,
    slug: 'care',
    href: '/posts/care',
    title: { text: 'Care & <b>"us"</b> \u0007]]>', lang: 'en' },
    bylines: [],
    organisations: [],
    countries: [],
    themes: [],
    updatedAt: '2026-10-26T08:00:00.123Z',
    sample: false,
    ...overrides,
  }
}

const feed = (items: ItemView[], locale: 'en' | 'fr' = 'en') =>
  atom({
    publicUrl: 'https://week.example',
    locale,
    title: 'The Week <2026>',
    path: '/feed.xml',
    about: '/archive',
    organisation: 'A & B',
    items,
  })

test('a feed is an Atom document', () => {
  const item = makeItem({
    date: '2026-10-26',
    elsewhere: 'https://other.example/?a=1&b="2"',
    summary: { text: 'Résumé', lang: 'fr' },
    themes: [{ slug: 'pay', title: { text: 'Pay & conditions', lang: 'en' } }],
    bylines: [
      { name: 'A. <Author>', href: '/people/a', credentials: [], organisations: [], part: 'author' },
      { role: { text: 'Case worker', lang: 'en' }, credentials: [], organisations: [], part: 'interviewee' },
      { credentials: [], organisations: [], part: 'author' },
    ],
  })
  expect(feed([item]).replace(/\n+/g, '\n')).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://week.example/feed.xml</id>
<title>The Week &lt;2026&gt;</title>
<updated>2026-10-26T08:00:00Z</updated>
<author><name>A &amp; B</name><uri>https://week.example/</uri></author>
<link rel="self" type="application/atom+xml" href="https://week.example/feed.xml"/>
<link rel="alternate" type="text/html" hreflang="en" href="https://week.example/archive"/>
<icon>https://week.example/favicon.svg</icon>
<entry>
<id>https://week.example/posts/care</id>
<title>Care &amp; &lt;b&gt;&quot;us&quot;&lt;/b&gt; ]]&gt;</title>
<link rel="alternate" type="text/html" hreflang="en" href="https://week.example/posts/care"/>
<link rel="via" href="https://other.example/?a=1&amp;b=&quot;2&quot;"/>
<published>2026-10-26T00:00:00Z</published>
<updated>2026-10-26T08:00:00Z</updated>
<author><name>A. &lt;Author&gt;</name><uri>https://week.example/people/a</uri></author><contributor><name>Case worker</name></contributor>
<category term="post"/>
<category term="pay" label="Pay &amp; conditions"/>
<summary xml:lang="fr">Résumé</summary>
</entry>
</feed>
`)
})

describe('a feed', () => {
  test('keeps the id of an entry in every language and leads to the page in its own', () => {
    const french = feed([makeItem()], 'fr')
    expect(french).toContain('<id>https://week.example/posts/care</id>')
    expect(french).toContain('hreflang="fr" href="https://week.example/fr/posts/care"')
    expect(french).toContain('<title xml:lang="en">Care')
  })

  test('is as new as its newest item', () => {
    const items = ['2026-10-27T01:00:00+02:00', '2026-10-26T22:59:59Z'].map((updatedAt) => makeItem({ updatedAt }))
    expect(feed(items)).toMatch(/<\/title>\s+<updated>2026-10-26T23:00:00Z<\/updated>/)
    expect(feed([])).toContain('<updated>1970-01-01T00:00:00Z</updated>')
  })

  test('never shows the sample edition', () => {
    expect(feed([makeItem({ sample: true, title: { text: 'Sample', lang: 'en' } })])).not.toMatch(/Sample|<entry>/)
  })
})
