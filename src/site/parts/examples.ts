import type { ReactNode } from 'react'
import type { Translate } from '../../i18n/translate.ts'
import type { BylineView, ItemView, Text } from '../../kit/item.ts'

/** Ways a part is used, by name: shown on the sheet, tested for valid HTML. */
export type Examples = Record<string, (t: Translate) => ReactNode>

/** A text that tries to break out of wherever it is put. */
export const hostile = `"><script>alert('1')</script>&amp;<!--]]>`

/** A word that no line of a phone holds. */
export const long = 'Sozialarbeiterinnenweiterbildungsverordnungsausschussvorsitzende'.repeat(2)

/** A title of two directions: Arabic with a name and a number in Latin letters. */
export const mixed: Text = { text: 'دور Global Social Service Workforce Alliance في عام 2026 (الجزء 2)', lang: 'ar' }

export const english = (text: string): Text => ({ text, lang: 'en' })

export const body = { name: 'Example Institute of Social Work', href: '/organisations/example-institute' }

/** A byline of nobody in particular. */
export function makeByline(overrides: Partial<BylineView> = {}): BylineView {
  return {
    name: 'A. Caseworker',
    href: '/people/a-caseworker',
    credentials: [],
    organisations: [body],
    part: 'author',
    ...overrides,
  }
}

/** An item of the third day of a week. */
export function makeItem(overrides: Partial<ItemView> = {}): ItemView {
  return {
    room: 'posts',
    kind: 'post',
    id: 1,
    slug: 'what-supervision-changes',
    href: '/posts/what-supervision-changes',
    title: english('What supervision changes for those who work alone'),
    bylines: [makeByline({ role: english('Senior caseworker') })],
    organisations: [body],
    edition: { slug: '2021', year: 2021 },
    day: 3,
    countries: ['KE'],
    themes: [],
    updatedAt: '2026-01-01T00:00:00Z',
    sample: false,
    ...overrides,
  }
}
