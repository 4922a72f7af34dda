import { describe, expect, test } from 'vitest'
import { bare, familyOf, inLanguage } from './families.ts'
import {
  elementLimit,
  frameFaults,
  headFaults,
  htmlFaults,
  linkFaults,
  orderFaults,
  privacyFaults,
  requestLimit,
  sizeFaults,
  weightFaults,
  weightLimit,
} from './guards.ts'
import { elementsOf, type Visit } from './visit.ts'

const origin = 'http://localhost:3000'
const page = (overrides: Partial<Visit> = {}): Visit => ({
  path: '/2021',
  status: 200,
  type: 'text/html',
  headers: new Headers(),
  bytes: 5_000,
  body: sound,
  ...overrides,
})

const sound = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"/><title>2021 · The week</title><link rel="canonical" href="${origin}/2021"/><link rel="alternate" hreflang="fr" href="${origin}/fr/2021"/><link rel="alternate" hreflang="x-default" href="${origin}/2021"/><link rel="stylesheet" href="/assets/site.a.css"/><link rel="icon" href="/favicon.svg" type="image/svg+xml"/><script type="application/ld+json">{"a":"<a href='/none'>"}</script></head><body><a class="skip" href="#main">Skip</a><header><p>The week</p></header><main id="main"><h1>2021</h1><p><a href="/archive#y">Archive &amp; all</a></p></main><footer><p>Foot</p></footer></body></html>`
const having = (from: string, to: string, overrides: Partial<Visit> = {}) => {
  expect(sound).toContain(from)
  return page({ body: sound.replace(from, to), ...overrides })
}

const sizes = (path: string) => (path.endsWith('.css') ? 6_000 : 500)
const archive = page({ path: '/archive', body: '<p id="y"></p>' })
const linked = (archived?: Visit) =>
  new Map([
    ...['/2021', '/fr/2021', '/assets/site.a.css'].map((path) => [path, page({ path })] as const),
    ...(archived ? [['/archive', archived] as const] : []),
  ])
const all = linked(archive)

test('a sound page passes every guard', () => {
  const faults = [
    ...[htmlFaults, frameFaults, headFaults, privacyFaults(origin), orderFaults].flatMap((guard) => guard(page())),
    ...weightFaults(page(), sizes),
    ...linkFaults(origin, page(), all),
  ]
  expect(faults).toEqual([])
})

describe('a planted fault turns its guard red', () => {
  test.each([
    ['an element that is not closed', '<p>Foot</p>', '<p>Foot</div>'],
    ['an attribute that does not exist', '<p>Foot</p>', '<p align="left">Foot</p>'],
    ['an id twice', '<p>Foot</p>', '<p id="main">Foot</p>'],
    ['a picture without words', '<p>Foot</p>', '<p><img src="/a.png"></p>'],
    ['a list in a paragraph', '<p>Foot</p>', '<p><ul><li>Foot</li></ul></p>'],
    ['a heading that skips a level', '<p>Foot</p>', '<h4>Foot</h4>'],
  ])('HTML: %s', (_, from, to) => expect(htmlFaults(having(from, to))).not.toEqual([]))

  test.each([
    ['a second h1', '<p>Foot</p>', '<h1>Foot</h1>'],
    ['no h1', '<h1>2021</h1>', '<h2>2021</h2>'],
    ['no title', '2021 · The week', ''],
    ['another language', 'lang="en"', 'lang="fr"'],
    ['another direction', 'dir="ltr"', 'dir="rtl"'],
  ])('frame: %s', (_, from, to) => expect(frameFaults(having(from, to))).toHaveLength(1))

  test.each([
    ['canonical of another page', `canonical" href="${origin}/2021"`, `canonical" href="${origin}/2020"`],
    ['no canonical', '"canonical"', '"start"'],
    ['a translation of another page', `${origin}/fr/2021`, `${origin}/fr/2020`],
    [
      'canonical on a hidden page',
      '<meta charset="utf-8"/>',
      '<meta charset="utf-8"/><meta name="robots" content="noindex"/>',
    ],
  ])('head: %s', (_, from, to) => expect(headFaults(having(from, to))).toHaveLength(1))

  test.each([
    ['a script', '<p>Foot</p>', '<script src="/a.js"></script>'],
    ['a script in the page that its policy does not name', '<p>Foot</p>', '<script type="module">a()</script>'],
    ['a script in an attribute', '<p>Foot</p>', '<p onclick="a()">Foot</p>'],
    ['a font from elsewhere', '/assets/site.a.css', 'https://fonts.example.org/a.css'],
    ['a picture from elsewhere', '<p>Foot</p>', '<img alt="" src="//cdn.example.org/a.png">'],
    ['a preconnection', '<p>Foot</p>', '<link rel="preconnect" href="https://example.org">'],
    ['a frame from elsewhere', '<p>Foot</p>', '<iframe title="a" src="https://example.org"></iframe>'],
    ['a form that goes elsewhere', '<p>Foot</p>', '<form action="https://example.org"></form>'],
    ['a style from elsewhere', '<p>Foot</p>', '<style>p{background:url(https://example.org/a)}</style>'],
  ])('privacy: %s', (_, from, to) => expect(privacyFaults(origin)(having(from, to))).toHaveLength(1))
  test('privacy: a cookie', () =>
    expect(privacyFaults(origin)(page({ headers: new Headers({ 'set-cookie': 'a=b' }) }))).toEqual(['a cookie']))

  test('bytes: one too many', () => {
    expect(weightFaults(page({ bytes: weightLimit - 6_500 }), sizes)).toEqual([])
    expect(weightFaults(page({ bytes: weightLimit - 6_499 }), sizes)).toEqual([`${weightLimit + 1} bytes`])
  })
  test('bytes: an answer that does not say how long it is', () =>
    expect(weightFaults(page({ bytes: Number.NaN }), sizes)).toEqual(['NaN bytes']))
  test('requests: one too many', () => {
    const [fault] = weightFaults(having('</head>', '<link rel="stylesheet" href="/b.css"/></head>'), () => 1)
    expect(fault).toContain(`${requestLimit + 1} requests`)
  })

  test('size: one element too many', () => {
    const having = (count: number) => page({ body: '<p></p>'.repeat(count) })
    expect(sizeFaults(having(elementLimit))).toEqual([])
    expect(sizeFaults(having(elementLimit + 1))).toEqual([`${elementLimit + 1} elements`])
  })

  test('links: a page that is gone, one that nobody visited, a place that is not there', () => {
    expect(linkFaults(origin, page(), linked({ ...archive, status: 404 }))).toEqual(['/archive#y answers 404'])
    expect(linkFaults(origin, page(), linked())).toEqual(['/archive#y was not visited'])
    expect(linkFaults(origin, page(), linked({ ...archive, body: '' }))).toEqual(['/archive#y: no such place'])
    expect(linkFaults(origin, having('id="main"', ''), all)).toEqual(['#main: no such place'])
  })

  test.each([
    ['the text after the foot', '<header>', '<footer></footer><header>'],
    ['a landmark besides a heading', '<p>Foot</p>', '<section aria-labelledby="a"><h2 id="a">Foot</h2></section>'],
    ['no way past the header', 'class="skip" href="#main"', 'class="skip" href="/"'],
  ])('order: %s', (_, from, to) => expect(orderFaults(having(from, to))).toHaveLength(1))
})

test('elements are read with their attributes, and not from data', () => {
  expect(elementsOf('<p class="a b" hidden>x</p><br/><script type="a">"<b>"</script><a href="/?a=1&amp;b=2">')).toEqual(
    [
      { name: 'p', attributes: { class: 'a b', hidden: '' } },
      { name: 'br', attributes: {} },
      { name: 'script', attributes: { type: 'a' } },
      { name: 'a', attributes: { href: '/?a=1&b=2' } },
    ],
  )
})

test('addresses tell language and family', () => {
  expect(bare('/ar')).toBe('/')
  expect(bare('/ar/2021/days/3?page=2')).toBe('/2021/days/3?page=2')
  expect(bare('/archive')).toBe('/archive')
  expect(inLanguage('fr', '/')).toBe('/fr')
  expect(familyOf('/fr/2021/days/3')).toBe('/year/days/n')
  expect(familyOf('/people/ann?page=2')).toBe('/people/name?page')
  expect(familyOf('/2021/feed.xml')).toBe('/year/feed.xml')
})
