import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { built, makeFrame } from '../../tests/support/frame.ts'
import { locales, translate } from '../../tests/support/words.ts'
import { errorPages } from './error-views.tsx'
import { faultsInHtml } from './html-validity.ts'
import { icon } from './icon.ts'
import { navOf } from './nav.ts'
import type { Page } from './page.ts'
import { english, hostile, makeByline, makeItem } from './parts/examples.ts'
import { ItemList } from './parts/item-list/item-list.tsx'
import { PageHead } from './parts/page-head/page-head.tsx'
import { Prose } from './parts/prose/prose.tsx'
import { Row } from './parts/row/row.tsx'
import { renderPage } from './render.tsx'
import { stylesheet } from './styles/stylesheet.ts'

function makePage(overrides: Partial<Page> = {}): Page {
  const t = translate('en')
  return {
    title: 'Example Week 2021',
    description: 'Day by day.',
    family: 'edition',
    edition: { slug: '2021', year: 2021 },
    crumbs: [{ href: '/archive', title: 'The weeks' }],
    body: <PageHead t={t} title="Example Week 2021" />,
    ...overrides,
  }
}

describe('the frame', () => {
  it.each(locales)('is a valid document in %s', async (locale) => {
    const t = translate(locale)
    const page = makePage({
      day: 3,
      feed: '/2021/feed.xml',
      image: '/media/x.webp',
      body: <PageHead t={t} title="Day 3" />,
    })
    expect(await faultsInHtml(renderPage(page, makeFrame(locale)))).toEqual([])
  })

  it('names the page, its language and its direction', () => {
    const html = renderPage(makePage({ title: 'People' }), makeFrame('ar'))
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/)
    expect(html).toContain('<title>\u2068People\u2069 – \u2068Example Week\u2069</title>')
    expect(renderPage(makePage({ title: 'Example Week' }), makeFrame('en'))).toContain('<title>Example Week</title>')
  })

  it('tells search engines where the page is in each language', () => {
    const html = renderPage(makePage(), makeFrame('fr'))
    expect(html).toContain('<link rel="canonical" href="https://week.example.org/fr/2021?page=2"/>')
    for (const [language, path] of [
      ['en', ''],
      ['pt', '/pt'],
      ['x-default', ''],
    ])
      expect(html).toContain(`hrefLang="${language}" href="https://week.example.org${path}/2021?page=2"/>`)
    expect(html).toContain('<meta property="og:url" content="https://week.example.org/fr/2021?page=2"/>')
  })

  it('keeps what is not for them from search engines', () => {
    for (const page of [makePage({ noindex: true }), makePage({ previewUntil: '2026-11-30' })]) {
      const html = renderPage(page, makeFrame('en'))
      expect(html).toContain('<meta name="robots" content="noindex"/>')
      expect(html).not.toMatch(/rel="canonical"|rel="alternate" hrefLang/)
    }
    expect(renderPage(makePage(), makeFrame('en'))).not.toContain('noindex')
  })

  it('shows the logo in the footer, without which nothing is missing, and gives it to those who share', () => {
    const file = { href: '/media/logo.webp', width: 600, height: 200 }
    const { site } = makeFrame('en')
    const logo = { files: [file] as [typeof file], avif: [], alt: { text: 'Example Alliance', lang: 'en' } }
    const frame = makeFrame('en', { site: { ...site, logo } })
    const html = renderPage(makePage(), frame)
    expect(html).toMatch(/<footer.*<img src="\/media\/logo.webp"[^>]* alt="Example Alliance" loading="lazy"/)
    expect(html).toContain('<meta property="og:image" content="https://week.example.org/media/logo.webp"/>')
    expect(renderPage(makePage({ image: '/media/x.webp' }), frame)).toContain(
      'content="https://week.example.org/media/x.webp"',
    )
    expect(renderPage(makePage(), { ...frame, textOnly: 'asked' })).not.toContain('<img')
    expect(renderPage(makePage(), makeFrame('en'))).not.toMatch(/<img|og:image/)
  })

  it('leads to the code of the program where its address is set', () => {
    const { site } = makeFrame('fr')
    const html = renderPage(makePage(), makeFrame('fr', { site: { ...site, sourceCode: 'https://example.org/code' } }))
    expect(html).toContain('<a href="https://example.org/code">Code source</a>')
    expect(renderPage(makePage(), makeFrame('fr'))).not.toContain('Code source')
  })

  it('offers no other language where the page has none', () => {
    const html = renderPage(makePage({ alternates: false }), makeFrame('en'))
    expect(html).not.toMatch(/hrefLang|#languages/)
    expect(renderPage(makePage(), makeFrame('en'))).toContain('href="#languages"')
  })

  it('leads only to rooms that are built, and says where one is', () => {
    const html = renderPage(makePage(), makeFrame('es', { path: '/archive' }))
    expect(html).toContain('<a href="/es/archive" aria-current="page">Las semanas</a>')
    expect(html).toContain('href="/es/events"')
    expect(html).not.toContain('/resources')
    expect(renderPage(makePage(), makeFrame('en', { path: '/people/x' }))).toContain(
      'href="/people" aria-current="true"',
    )
  })

  it('begins with a way past the header', () => {
    const html = renderPage(makePage(), makeFrame('en'))
    expect(html.indexOf('class="skip" href="#main"')).toBeLessThan(html.indexOf('<header'))
    expect(html).toContain('<main id="main"')
  })

  it('says of a sample that it is one', () => {
    const sample = makePage({ edition: { slug: 'sample' } })
    expect(renderPage(sample, makeFrame('en'))).toContain('No person, event or text in it is real.')
    expect(renderPage(makePage(), makeFrame('en'))).not.toContain('is real')
  })

  it('sends nobody anywhere by itself', () => {
    const html = renderPage(makePage(), makeFrame('en'))
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|<iframe|<img|style="|@import/)
    expect(html.match(/(?:src|<link[^>]*rel="(?:stylesheet|icon)" href)="[^"]*"/g)?.sort()).toEqual([
      '<link rel="icon" href="/favicon.svg"',
      '<link rel="stylesheet" href="/assets/site.x.css"',
    ])
  })
})

describe('hostile words', () => {
  const frame = makeFrame('en', {
    site: { ...makeFrame('en').site, weekName: hostile, organisation: hostile, contact: hostile },
  })
  const html = renderPage(
    makePage({
      title: hostile,
      description: hostile,
      crumbs: [{ href: '/x', title: hostile }],
      jsonLd: [{ '@type': 'Article', headline: hostile }],
    }),
    frame,
  )

  it('stay words in the head, the header and the footer', async () => {
    expect(html).not.toContain('<script>')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(await faultsInHtml(html)).toEqual([])
  })

  it('stay words in the structured data, where they can be read back', () => {
    const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    expect(text).not.toContain('<')
    const things: unknown = JSON.parse(text)
    expect(things).toEqual([
      { '@type': 'Article', headline: hostile },
      expect.objectContaining({ '@type': 'BreadcrumbList' }),
    ])
  })
})

describe('the pages of errors', () => {
  const pages = errorPages(navOf(built))

  it.each(locales)('say in %s what happened and where to go', async (locale) => {
    const t = translate(locale)
    const html = renderPage(pages.failed(t, 'x7'), makeFrame(locale))
    expect(html).toContain('x7')
    expect(html).toContain(`href="${t.href('/archive')}"`)
    expect(html).toContain('noindex')
    expect(await faultsInHtml(html)).toEqual([])
  })
})

describe('the first visit', () => {
  it('takes at most 14 KB for page, stylesheet and icon: the fullest edition and the longest post', () => {
    const t = translate('ar')
    const words = sentences(1000)
    const items = Array.from({ length: 8 }, (_, index) =>
      makeItem({
        id: index,
        title: english(`${words.slice(index * 60, index * 60 + 90)} ${index}`),
        summary: english(words.slice(index * 300, index * 300 + 220)),
        elsewhere: 'https://www.example.org/resources/blog/x',
        correction: english(words.slice(index * 90, index * 90 + 120)),
        bylines: [1, 2].map((one) =>
          makeByline({
            name: `${words.slice(one * 40 + index * 7, one * 40 + index * 7 + 16)}`,
            role: english(words.slice(index * 50, index * 50 + 60)),
          }),
        ),
      }),
    )
    const full = makePage({
      day: 3,
      body: (
        <>
          <PageHead t={t} title="Example" lede={words.slice(0, 200)} />
          <Row title="1">
            <ItemList t={t} items={items} />
          </Row>
          <Prose>
            <p>{words}</p>
          </Prose>
        </>
      ),
    })
    const weigh = (text: string) => brotliCompressSync(text).length
    const sum = weigh(renderPage(full, makeFrame('ar'))) + weigh(stylesheet()) + weigh(icon())
    expect(sum).toBeLessThanOrEqual(14 * 1024)
  })
})

/** About as many different words as a real text has: made up, so that they do not compress better than one. */
function sentences(count: number): string {
  let state = 7
  const next = (most: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 8) % most
  }
  const syllables =
    'ca se work er so cial ser vice chil dren fam ily sup port train ing com mu ni ty care plan re port'.split(' ')
  const vocabulary = Array.from({ length: 350 }, () =>
    Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]).join(''),
  )
  return Array.from({ length: count }, () => vocabulary[Math.min(next(350), next(350))]).join(' ')
}
