import { describe, expect, it } from 'vitest'
import { type AsOfByLanguage, asOfOnSave, staleIn } from './as-of.ts'
import { substanceOf } from './texts.ts'

const [first, second] = ['2026-10-01T08:00:00.000Z', '2026-10-02T08:00:00.000Z']
const languages = ['fr', 'es', 'en']

type Texts = Record<string, string | null>
type Save = { title: Texts; marks?: AsOfByLanguage; to: string; locale: string; now?: string; isStillRight?: boolean }

/** What a language is marked with when its title is saved. */
const save = ({ title, marks = {}, to, locale, now = first, isStillRight = false }: Save) =>
  asOfOnSave({
    ...{ marks, locale, languages, isStillRight },
    before: [{ path: 'title', value: title }],
    written: [{ path: 'title', value: to }],
    now: Temporal.Instant.from(now),
  })

const stale = (locale: string, title: Texts, marks: AsOfByLanguage) =>
  staleIn(locale, { texts: [{ path: 'title', value: title }], marks, languages })

describe('a save', () => {
  it('marks a source that changes, and no text that is written for the first time or stays as it is', () => {
    expect(save({ title: { en: 'Old' }, to: 'New', locale: 'en' })).toEqual({ title: first })
    expect(save({ title: {}, to: 'New', locale: 'en' })).toEqual({})
    expect(save({ title: { en: 'Old' }, to: ' Old\n', locale: 'en' })).toEqual({})
    expect(
      save({ title: { en: 'Old' }, marks: { en: { title: first } }, to: 'Old', locale: 'en', now: second }),
    ).toEqual({ title: first })
  })

  it('marks a translation that is written or changed with the state of its source', () => {
    const marks = { en: { title: first } }
    expect(save({ title: { en: 'New' }, marks, to: 'Neuf', locale: 'fr', now: second })).toEqual({ title: first })
    expect(save({ title: { en: 'New', fr: 'Vieux' }, marks, to: 'Neuf', locale: 'fr', now: second })).toEqual({
      title: first,
    })
    expect(save({ title: { en: 'New', fr: 'Vieux' }, marks, to: 'Vieux', locale: 'fr', now: second })).toEqual({})
  })

  it('marks a translation that is said to be still right, and never a source so', () => {
    const title = { en: 'New', fr: 'Vieux' }
    const marks = { en: { title: first } }
    expect(save({ title, marks, to: 'Vieux', locale: 'fr', isStillRight: true })).toEqual({ title: first })
    expect(save({ title, marks, to: 'New', locale: 'en', isStillRight: true, now: second })).toEqual({ title: first })
  })

  it('goes on in time where a clock went backwards', () => {
    const marks = { en: { title: second } }
    expect(save({ title: { en: 'Old' }, marks, to: 'New', locale: 'en' })).toEqual({
      title: '2026-10-02T08:00:00.001Z',
    })
  })

  it('takes the first of the site’s languages that has a text for the source where there is no English', () => {
    expect(save({ title: { es: 'Viejo', fr: 'Vieux' }, to: 'Neuf', locale: 'fr' })).toEqual({ title: first })
    expect(save({ title: { es: 'Viejo', fr: 'Vieux' }, to: 'Nuevo', locale: 'es' })).toEqual({})
  })

  it('leaves fresh what English was translated from', () => {
    const marks = { fr: { title: first } }
    const english = save({ title: { fr: 'Neuf' }, marks, to: 'New', locale: 'en', now: second })
    expect(english).toEqual({ title: first })
    expect(stale('fr', { fr: 'Neuf', en: 'New' }, { ...marks, en: english })).toEqual([])
  })

  it('forgets a text that was emptied', () => {
    expect(save({ title: { en: 'Old' }, marks: { en: { title: first } }, to: ' ', locale: 'en' })).toEqual({})
  })
})

describe('a translation', () => {
  const title = { en: 'New', fr: 'Vieux', es: null }
  it('is stale once its source is newer than the state it goes with', () => {
    expect(stale('fr', title, { en: { title: second } })).toEqual([{ path: 'title', source: 'en', changed: second }])
    expect(stale('fr', title, { en: { title: second }, fr: { title: first } })).toHaveLength(1)
    expect(stale('fr', title, { en: { title: second }, fr: { title: second } })).toEqual([])
    expect(stale('fr', title, {})).toEqual([])
  })

  it('that is not there is missing, not stale; a source is never stale', () => {
    expect(stale('es', title, { en: { title: second } })).toEqual([])
    expect(stale('en', title, { en: { title: first }, fr: { title: second } })).toEqual([])
  })
})

describe('what a translator follows', () => {
  const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more })
  const richText = (...children: object[]) => ({ root: { type: 'root', children: [{ type: 'paragraph', children }] } })

  it('is the words, however an editor wraps them', () => {
    expect(substanceOf(richText(text('One '), text('word', { format: 1 })))).toBe(
      substanceOf(richText(text('One  word', { version: 1 }))),
    )
    expect(substanceOf(richText(text('One')))).not.toBe(substanceOf(richText(text('Two'))))
  })

  it('and where links and pictures lead', () => {
    const link = (url: string) => richText({ type: 'link', fields: { url }, children: [text('here')] })
    const picture = (value: number | object) => richText({ type: 'upload', relationTo: 'media', value })
    expect(substanceOf(link('https://example.org/a'))).not.toBe(substanceOf(link('https://example.org/b')))
    expect(substanceOf(picture(1))).not.toBe(substanceOf(picture(2)))
    expect(substanceOf(picture(1))).toBe(substanceOf(picture({ id: 1 })))
  })
})
