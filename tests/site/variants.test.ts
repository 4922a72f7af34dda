import { describe, expect, test } from 'vitest'
import { siteRenderer } from '../../src/site/render.tsx'
import { makeRoute, page, startSite } from './site.ts'

const renderPage = siteRenderer({
  nav: { main: [], more: [] },
  styleHref: '/s.css',
  scripts: { copy: 'copy()', times: 'times()', offline: 'offline()' },
})

/** Home and a list, made from one document each, and a count of how often they were rendered. */
function pages() {
  const state = { renders: 0 }
  const make = (path: string, tag: string) =>
    makeRoute(
      path,
      async ({ read, t }) => {
        state.renders++
        read.madeFrom.add(tag)
        return page(`${path} leads to ${t.href('/list?page=2')}`)
      },
      { query: ['page'] },
    )
  const moved = makeRoute('/moved', async () => ({ redirect: '/list' }))
  return { state, routes: [make('/', 'posts:1'), make('/list', 'posts:2'), moved] }
}

const saving = { headers: { 'save-data': 'on' } }

describe('text only', () => {
  test('stays with the reader by the address, and is no page for an index', async () => {
    await using site = await startSite(pages().routes, { renderPage })
    const { text, headers } = await site.ask('/fr/list?text=only')
    expect(text).toContain('leads to /fr/list?page=2&amp;text=only')
    expect(text).toContain('<link rel="canonical" href="https://week.example/fr/list"/>')
    expect(text).not.toContain('hrefLang="x-default"')
    expect(text).toContain('href="/ar/list?text=only" lang="ar"')
    expect(text).toContain('<a href="/fr/list">Avec les images</a>')
    expect(headers['x-robots-tag']).toBe('noindex')
    expect((await site.ask('/fr/list')).text).toContain('<a href="/fr/list?text=only" rel="nofollow">Texte seul</a>')
  })

  test('is carried through redirects', async () => {
    const lookupRedirect = async (path: string) => (path === '/old' ? '/list' : null)
    await using site = await startSite(pages().routes, { renderPage, lookupRedirect })
    const places = ['/moved?text=only', '/old?text=only', '/list/?text=only', '/LIST?text=only', '/moved?text=no']
    const answers = await Promise.all(places.map((place) => site.ask(place)))
    expect(answers.map(({ headers }) => headers.location)).toEqual([...Array(4).fill('/list?text=only'), '/list'])
  })

  test('is what a browser that saves data gets at the plain address', async () => {
    await using site = await startSite(pages().routes, { renderPage })
    const plain = await site.ask('/list')
    const saved = await site.ask('/list', saving)
    expect(saved.text).toContain('leads to /list?page=2<')
    expect(saved.text).toContain('Pictures are left out')
    expect(plain.text).not.toContain('Pictures are left out')
    expect([saved.headers['x-robots-tag'], saved.headers.etag === plain.headers.etag]).toEqual([undefined, false])
    for (const { headers } of [plain, saved]) expect(headers.vary).toBe('accept-encoding, save-data')
  })

  test('is kept apart, and goes with the page when what it is made of changes', async () => {
    const { state, routes } = pages()
    await using site = await startSite(routes, { renderPage })
    const all = async () => {
      for (const asked of [undefined, saving])
        for (const target of ['/list', '/list?text=only']) await site.ask(target, asked)
    }
    await all()
    await all()
    expect(state.renders).toBe(3)
    expect(site.cache.drop(['posts:2'])).toBe(3)
    await all()
    expect(state.renders).toBe(6)
  })
})

describe('the front door', () => {
  const prefers = (language: string) => ({ headers: { 'accept-language': language } })

  test('offers the language that the browser prefers, in that language, and leads nobody there', async () => {
    await using site = await startSite(pages().routes, { renderPage })
    const french = await site.ask('/', prefers('fr-CA,en;q=0.5'))
    expect([french.status, french.headers.vary]).toEqual([200, 'accept-encoding, save-data, accept-language'])
    expect(french.text).toContain(
      '<aside class="mark" lang="fr" dir="ltr"><p class="wrap"><a href="/fr" hrefLang="fr">Lire cette page en français</a>',
    )
    expect((await site.ask('/', prefers('ar'))).text).toContain('<aside class="mark" lang="ar" dir="rtl">')
    for (const language of ['en-GB,fr;q=0.9', 'es', 'xx'])
      expect((await site.ask('/', prefers(language))).text).not.toContain('<aside')
  })

  test('has no more variants than the site has languages, and no other page has any', async () => {
    const { state, routes } = pages()
    await using site = await startSite(routes, { renderPage })
    for (const language of ['fr', 'fr-CA', 'FR;q=0.9', 'de,fr', 'en', 'de', 'x'.repeat(500), 'ar', 'ar,fr'])
      for (const target of ['/', '/list']) await site.ask(target, prefers(language))
    expect(state.renders).toBe(3 + 1)
    expect((await site.ask('/list')).headers.vary).toBe('accept-encoding, save-data')
    expect((await site.ask('/fr', prefers('ar'))).text).not.toContain('<aside')
  })
})
