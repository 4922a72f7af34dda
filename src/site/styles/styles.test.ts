import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { icon } from '../icon.ts'
import { contrast, unreadable } from './contrast.ts'
import { minified, stylesheet } from './stylesheet.ts'
import { dark, light, pairs } from './tokens.ts'

const css = stylesheet()
const source = fileURLToPath(new URL('../..', import.meta.url))

/** Text on its ground as the stylesheet has it, and not among the pairs whose contrast is measured as that of text. */
function unmeasured(css: string): string[] {
  const measured = new Set(pairs.filter(({ least }) => least >= 4.5).map(({ front, back }) => `${front} on ${back}`))
  const used = [...css.matchAll(/{([^{}]*)}/g)].flatMap(([, block = '']) => {
    const front = /(?:^|;)color:var\(--([\w-]+)\)/.exec(block)?.[1]
    const back = /(?:^|;)background:var\(--([\w-]+)\)/.exec(block)?.[1]
    // `c` is the colour of the day, or ink.
    const fronts = front === 'c' ? ['ink', 'day1', 'day2', 'day3', 'day4', 'day5'] : front ? [front] : []
    return fronts.flatMap((one) => (back ? [back] : ['paper', 'tint']).map((ground) => `${one} on ${ground}`))
  })
  return [...new Set(used)].filter((pair) => !measured.has(pair))
}

/** What a dark or forced look changes besides colours. */
const changesOfLooks = (css: string): string[] =>
  [...css.matchAll(/@media ?\((?:prefers-color-scheme|forced-colors)[^{]*{((?:[^{}]*{[^{}]*})*)}/g)]
    .flatMap(([, rules = '']) => [...rules.matchAll(/{([^}]*)}/g)].flatMap(([, block = '']) => block.split(';')))
    .filter((one) => one && !/^(--[\w-]+|color|background|color-scheme|forced-color-adjust|outline)[-\w]*:/.test(one))

describe('colours', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be read: %s', (_name, palette) => {
    expect(unreadable(palette)).toEqual([])
  })

  it('are measured as WCAG measures them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  })

  it('are measured wherever the stylesheet sets text on a ground', () => expect(unmeasured(css)).toEqual([]))

  it('turn that check red when a pair is not measured', () => {
    expect(unmeasured('a{color:var(--rule)}b{color:var(--paper);background:var(--ink)}')).toEqual([
      'rule on paper',
      'rule on tint',
    ])
    expect(unmeasured('a{color:var(--ink);background:var(--day1)}')).toEqual(['ink on day1'])
  })

  it('turn the check red when one is too faint', () => {
    expect(unreadable({ ...light, soft: '#9a9488' })).toEqual([
      expect.stringMatching(/^soft on paper: 2\.\d+, needs 4\.5$/),
      expect.stringMatching(/^soft on tint: 2\.\d+, needs 4\.5$/),
    ])
  })
})

describe('the stylesheet', () => {
  it('weighs at most 5 KB, and the icon less than 1', () => {
    expect(brotliCompressSync(css).length).toBeLessThanOrEqual(5 * 1024)
    expect(brotliCompressSync(icon()).length).toBeLessThanOrEqual(1024)
  })

  it('asks for nothing from elsewhere', () => {
    expect(css).not.toMatch(/url\(|@import|https?:/)
  })

  it('changes nothing but colours for the dark and for forced colours', () => {
    expect(changesOfLooks(css)).toEqual([])
    expect(css.match(/prefers-color-scheme|forced-colors/g)?.length).toBeGreaterThan(2)
    expect(changesOfLooks('@media (forced-colors:active){a{color:red}b{c:d;display:none}}')).toEqual([
      'c:d',
      'display:none',
    ])
  })

  it('draws every class that a page names', () => {
    const drawn = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name))
    const undrawn = (source: string) =>
      [...source.matchAll(/className="([^"]+)"/g)]
        .flatMap(([, names = '']) => names.split(' '))
        .filter((name) => !drawn.has(name))
    expect(undrawn('<p className="ring nowhere">')).toEqual(['nowhere'])
    const pages = readdirSync(source, { recursive: true, encoding: 'utf8' })
      // A mail brings its own stylesheet.
      .filter((name) => name.endsWith('.tsx') && !/^(desk|app|mail)\b|\/desk\/|\.test\./.test(name))
      .map((name) => readFileSync(path.join(source, name), 'utf8'))
    expect(pages.length).toBeGreaterThan(50)
    expect(pages.flatMap(undrawn)).toEqual([])
  })

  it('uses no property that it does not set', () => {
    const set = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
    expect(used.filter((name) => !set.has(name))).toEqual([])
  })

  it('knows no left and right, so that it turns round with the writing', () => {
    expect(css).not.toMatch(
      /[;{](?:margin|padding|border)-(?:left|right|top|bottom)|[;{](?:left|right):|text-align:(?:left|right)|float:/,
    )
  })

  it('keeps its meaning when it is made small', () => {
    expect(minified('/* why */\na > b ,\nc {\n  color : red;\n  margin: 0 calc(1px + 2px) ;\n}\n')).toBe(
      'a>b,c{color :red;margin:0 calc(1px + 2px)}',
    )
    expect(css.split('{').length).toBe(css.split('}').length)
  })
})
