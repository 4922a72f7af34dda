import type { Stored } from './document.ts'
import { canonical, type Form, type FormValue, isForm, isNothing } from './form.ts'
import { type Kept, shapes } from './shape.ts'

/** Somebody who asked to be shown without a page, under another name, or not at all. */
type Hidden = { shownAs: string | null; keepsName: boolean; names: string[] }

/** How those who asked for it are shown in every file that leaves the database. */
export type Hiding = {
  /** Whether this person has no entry of their own. */
  hides(slug: unknown): boolean
  /** A form as it may leave. */
  apply(collection: Kept, form: Form): Form
  /** Fields that readers see and that still have the name of somebody who is not to be named. */
  mentionsIn(form: Form): string[]
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/**
 * Persons bear what readers may see of them, settled by the one rule when they are saved: `publicName` (none: not shown at
 * all) and `publicSlug` (none: no page).
 * @param persons as stored
 * @param items everything with bylines, for the names that people used then
 */
export function hidingOf(persons: Stored[], items: Form[]): Hiding {
  const hidden = new Map<string, Hidden>()
  for (const person of persons) {
    const slug = text(person.slug)
    const shownAs = person.deletedAt ? null : (text(person.publicName) ?? null)
    if (slug === undefined || (shownAs !== null && person.publicSlug)) continue
    hidden.set(slug, {
      shownAs,
      keepsName: shownAs === person.name,
      names: [text(person.name) ?? '', ...texts(person.otherNames)],
    })
  }
  for (const item of items)
    for (const byline of bylinesOf(item)) {
      const of = hidden.get(text(byline.person) ?? '')
      if (of && typeof byline.nameThen === 'string') of.names.push(byline.nameThen)
    }
  const unnamed = [...hidden.values()]
    .filter(({ keepsName }) => !keepsName)
    .flatMap(({ names }) => names.filter(Boolean))
  const named = (value: string) => unnamed.some((name) => value.toLowerCase().includes(name.toLowerCase()))

  return {
    hides: (slug) => hidden.has(text(slug) ?? ''),
    apply(collection, form) {
      if (hidden.size === 0) return form
      const bylines = bylinesOf(form)
      const shown = bylines.flatMap((byline) => asShown(byline, hidden.get(text(byline.person) ?? '')) ?? [])
      const isChanged = bylines.some((byline) => hidden.get(text(byline.person) ?? '')?.keepsName === false)
      const record = isForm(form.record) ? withoutNames(form.record, isChanged, named) : undefined
      return canonical(shapes[collection], { ...form, bylines: shown, ...(record ? { record } : {}) })
    },
    mentionsIn: (form) =>
      Object.keys(form).filter((field) => field !== 'record' && field !== 'bylines' && mentions(form[field], named)),
  }
}

const bylinesOf = (form: Form): Form[] => (Array.isArray(form.bylines) ? form.bylines.filter(isForm) : [])

/** A byline as it may leave: left out, under the other name, or by name alone. */
function asShown(byline: Form, hidden: Hidden | undefined): Form | undefined {
  if (!hidden) return byline
  if (hidden.shownAs === null) return undefined
  const { person: _, nameThen, honorific, ...rest } = byline
  if (!hidden.keepsName) return { nameThen: hidden.shownAs, ...rest }
  return { nameThen: nameThen ?? hidden.shownAs, ...(honorific === undefined ? {} : { honorific }), ...rest }
}

/** The printed byline and the notes go where they would tell what the byline does not. */
function withoutNames(record: Form, isChanged: boolean, named: (value: string) => boolean): Form {
  const kept = Object.entries(record).filter(
    ([field, value]) => !((field === 'asPrinted' || field === 'note') && (isChanged || named(String(value)))),
  )
  return Object.fromEntries(kept)
}

function mentions(value: FormValue | undefined, named: (value: string) => boolean): boolean {
  if (value === undefined || isNothing(value)) return false
  if (typeof value === 'string') return named(value) || named(value.replaceAll('-', ' '))
  if (Array.isArray(value)) return value.some((one) => mentions(one, named))
  return isForm(value) && Object.values(value).some((one) => mentions(one, named))
}
