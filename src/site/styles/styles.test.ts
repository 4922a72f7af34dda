import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { icon } from '../icon.ts'
import { contrast, unreadable } from './contrast.ts'
import { minified, stylesheet } from './stylesheet.ts'
import { dark, light } from './tokens.ts'

const css = stylesheet()

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
