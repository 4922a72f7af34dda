import { HtmlValidate } from 'html-validate'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RichText } from './rich-text.tsx'

const text = (words: string, format = 0) => ({
  type: 'text',
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})
const node = (type: string, children: unknown[] = [], more: object = {}) => ({ type, children, version: 1, ...more })
const p = (...children: unknown[]) => node('paragraph', children)
const link = (url: unknown, words = 'here', more: object = {}) =>
  node('link', [text(words)], { fields: { url, linkType: 'custom', newTab: true, ...more } })
const doc = (...children: unknown[]) => ({ root: node('root', children) })

const show = (value: unknown, { lang = 'en', pageLang = 'en', from = 2 } = {}) =>
  renderToStaticMarkup(
    <RichText value={value} lang={lang} pageLang={pageLang} from={from} href={(path) => `/fr${path}`} />,
  )
/** What stands within the element that holds the text. */
const inner = (value: unknown) => show(value).replace(/^<div class="prose">|<\/div>$/g, '')

describe('a text of the editor', () => {
  it('is paragraphs, emphasis and breaks, without empty paragraphs', () => {
    const value = doc(
      p(text('One '), text('two', 1), text(' three', 3)),
      p(),
      p(text('  ')),
      p(text('a'), node('linebreak'), text('b')),
    )
    expect(inner(value)).toBe('<p>One <strong>two</strong><strong><em> three</em></strong></p><p>a<br/>b</p>')
  })

  it('has its headings ranked below that of the page, without a gap', () => {
    const value = doc(
      node('heading', [text('A')], { tag: 'h1' }),
      node('heading', [text('B')], { tag: 'h4' }),
      node('heading', [text('C')], { tag: 'h1' }),
    )
    expect(inner(value)).toBe('<h2>A</h2><h3>B</h3><h2>C</h2>')
    expect(show(value, { from: 3 })).toContain('<h3>A</h3><h4>B</h4>')
  })

  it('keeps lists in lists, their numbers and their marks', () => {
    const item = (...children: unknown[]) => node('listitem', children)
    const nested = node('list', [item(text('one')), item(node('list', [item(text('deep'))], { listType: 'bullet' }))], {
      listType: 'number',
      start: 3,
    })
    expect(inner(doc(nested))).toBe('<ol start="3"><li>one<ul><li>deep</li></ul></li></ol>')
    const check = node('list', [{ ...item(text('done')), checked: true }, item(text('open'))], { listType: 'check' })
    expect(inner(doc(check))).toBe('<ul><li>☑ done</li><li>☐ open</li></ul>')
  })

  it('leads to the web and to our own pages in the language of the page', () => {
    expect(inner(doc(p(link('https://example.org/a'))))).toBe('<p><a href="https://example.org/a">here</a></p>')
    expect(inner(doc(p(link('/2021'))))).toBe('<p><a href="/fr/2021">here</a></p>')
    const inside = (value: unknown, relationTo = 'posts') =>
      p(link('', 'there', { linkType: 'internal', doc: { relationTo, value } }))
    expect(inner(doc(inside({ slug: 'x' })))).toBe('<p><a href="/fr/posts/x">there</a></p>')
    expect(inner(doc(inside({ name: 'A', slug: 'a', publicSlug: null }, 'persons')))).toBe('<p>there</p>')
    expect(inner(doc(inside(7)))).toBe('<p>there</p>')
  })

  it('shows pictures with their size and words, and nothing of one that may not be shown', () => {
    const media = {
      id: 1,
      filename: 'a b.webp',
      mimeType: 'image/webp',
      width: 800,
      height: 600,
      alt: 'A room',
      credit: 'The Week',
      sizes: { small: { filename: 'a-480.webp', width: 480, height: 360 } },
    }
    const shown = inner(doc(node('upload', [], { relationTo: 'media', value: media })))
    expect(shown).toContain('src="/media/a%20b.webp"')
    expect(shown).toContain('srcSet="/media/a-480.webp 480w, /media/a%20b.webp 800w"')
    expect(shown).toContain('width="800" height="600" alt="A room" loading="lazy"')
    expect(shown).toContain('<figcaption>The Week</figcaption>')
    expect(inner(doc(node('upload', [], { relationTo: 'media', value: 1 })))).toBe('')
    const file = { ...media, mimeType: 'application/pdf', filename: 'a.pdf' }
    expect(inner(doc(node('upload', [], { value: file })))).toBe('<p><a href="/media/a.pdf">A room</a></p>')
  })

  it('says its language and direction where they are not those of the page', () => {
    expect(show(doc(p(text('نص'))), { lang: 'ar' })).toBe('<div class="prose" lang="ar" dir="rtl"><p>نص</p></div>')
    expect(inner(doc({ ...p(text('نص')), direction: 'rtl' }))).toBe('<p dir="rtl">نص</p>')
    expect(inner(doc({ ...p(text('a')), direction: 'ltr' }))).toBe('<p>a</p>')
  })

  it('is nothing where nothing was written', () => {
    for (const value of [null, undefined, 'text', [], {}, { root: null }, { root: { children: 'x' } }, doc(p())])
      expect(show(value)).toBe('')
  })
})

describe('hostile text', () => {
  const deep = (type: string, levels: number): unknown => {
    let inside: unknown = text('deep')
    for (let level = 0; level < levels; level++) inside = node(type, [inside])
    return inside
  }
  const corpus: Record<string, unknown> = {
    'script as words': p(text('<script>alert(1)</script><img src=x onerror=alert(1)>')),
    'script address': p(
      link('javascript:alert(1)'),
      link(' java\nscript:alert(1)'),
      link('data:text/html,x'),
      link({ toString: 'x' }),
    ),
    'attributes in an address': p(link('https://example.org/" onclick="alert(1)'), link('/x" onclick="alert(1)')),
    'addresses of other places': p(link('//evil.example'), link('/\\evil.example')),
    'a link in a link': p(node('link', [link('https://b.example')], { fields: { url: 'https://a.example' } })),
    'a tag of their own': node('heading', [text('x')], { tag: 'script' }),
    'a style': {
      ...p({ ...text('x'), style: 'background:url(https://evil.example)' }),
      style: 'position:fixed',
      format: 'center',
    },
    'unknown nodes': node('iframe', [text('words')], { src: 'https://evil.example', fields: { html: '<b>' } }),
    'blocks in a paragraph': p(p(text('a')), node('quote', [p(text('b'))]), node('list', [text('loose')], {})),
    'words in no block': text('loose'),
    'control characters': p(text('a\u0000b\u0008c\ud800d\te')),
    'a picture from elsewhere': node('upload', [], {
      value: {
        filename: 'https://evil.example/x" onerror="1',
        mimeType: 'image/svg+xml',
        width: 1,
        height: 1,
        url: 'javascript:1',
      },
    }),
    'nonsense numbers': node('list', [node('listitem', [text('a')])], { listType: 'number', start: '1" onload="x' }),
    'wrong shapes': {
      type: 5,
      children: [
        null,
        5,
        'x',
        [],
        { children: {} },
        { type: 'text', text: {} },
        { type: 'link', children: [text('a')] },
      ],
    },
    'a well of paragraphs': deep('paragraph', 5_000),
    'a well of links': p(deep('link', 5_000)),
    'a well of lists': deep('list', 5_000),
    'a cunning direction': { ...p(text('a')), direction: 'rtl" onclick="x' },
  }
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'error', 'void-style': 'off', 'attribute-boolean-style': 'off' },
  })

  it.each(Object.entries(corpus))('%s: valid HTML, nothing but what we know', (_what, hostile) => {
    const shown = show(doc(hostile, p(text('end'))))
    expect(shown).toContain('end')
    expect(shown).not.toMatch(
      /<(script|iframe|style|object|svg)|<[^>]*\s(on\w+|style)=|(href|src)="(?!https?:|\/fr\/|\/media\/)/i,
    )
    const report = validator.validateStringSync(
      `<!DOCTYPE html><html lang="en"><head><title>t</title></head><body>${shown}</body></html>`,
    )
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  })

  it('loses no words for being unknown', () => {
    expect(inner(doc(corpus['unknown nodes']))).toBe('<p>words</p>')
    expect(inner(doc(corpus['words in no block']))).toBe('<p>loose</p>')
    expect(inner(doc(corpus['control characters']))).toBe('<p>abcd e</p>')
  })
})
