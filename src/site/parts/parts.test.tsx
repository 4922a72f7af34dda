import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { locales, translate } from '../../../tests/support/words.ts'
import { faultsInHtml } from '../html-validity.ts'
import { Braid } from './braid/braid.tsx'
import { BylineList } from './byline-list/byline-list.tsx'
import { english, hostile, makeByline, makeItem } from './examples.ts'
import { ItemList } from './item-list/item-list.tsx'
import { parts } from './sheet.tsx'

const folder = fileURLToPath(new URL('.', import.meta.url))
const cases = Object.entries(parts).flatMap(([part, examples]) =>
  Object.entries(examples).map(([name, show]) => ({ part, name, show })),
)

describe('every part', () => {
  it('has examples, and they are on the sheet', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(parts).sort())
    for (const { name } of folders) expect(existsSync(`${folder}${name}/examples.tsx`), name).toBe(true)
  })

  it.each(cases)('$part, $name: valid HTML in every language', async ({ show }) => {
    for (const locale of locales) {
      const html = renderToStaticMarkup(show(translate(locale)))
      expect(await faultsInHtml(html), html).toEqual([])
    }
  })

  it.each(cases)('$part, $name: nothing breaks out of its place', ({ show }) => {
    const html = renderToStaticMarkup(show(translate('en')))
    expect(html).not.toContain(hostile)
    expect(html).not.toMatch(/<script|href="javascript|style="|undefined|\[object/)
  })
})

describe('a braid', () => {
  it('takes at most 1.8 KB of the page, in every year', () => {
    const years = Array.from({ length: 99 }, (_, index) => String(2014 + index))
    const sizes = years.map((name) => renderToStaticMarkup(<Braid name={name} lead={3} />).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1800)
    expect(Math.min(...sizes)).toBeGreaterThan(1000)
  })
})

describe('the check of validity', () => {
  it.each([
    ['<ul><p>no item</p></ul>', 'element-permitted-content'],
    ['<img src="/x.webp">', 'wcag/h37'],
    ['<p id="a">x</p><p id="a">y</p>', 'no-dup-id'],
    ['<p style="color:red">x</p>', 'no-inline-style'],
  ])('turns red on %s', async (html, rule) => {
    expect((await faultsInHtml(html)).join('\n')).toContain(rule)
  })
})

it('a role in another language than the page says so', () => {
  const html = renderToStaticMarkup(
    <BylineList t={translate('ar')} bylines={[makeByline({ role: english('Director') })]} />,
  )
  expect(html).toContain('<bdi lang="en" dir="ltr">Director</bdi>')
})

it('an event that is cancelled says so wherever it is listed', () => {
  const html = (item: object) => renderToStaticMarkup(<ItemList t={translate('fr')} items={[makeItem(item)]} />)
  expect(html({ isCancelled: true })).toContain('<span class="dot">Annulé</span>')
  expect(html({})).not.toContain('Annulé')
})
