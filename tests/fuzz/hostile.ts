import type { CollectionSlug, Field, Payload } from 'payload'
import { z } from 'zod'
import { leastOf } from '../access/documents.ts'
import { addresses, payloads } from './alive.ts'

type Values = Record<string, unknown>
const refusal = z.object({ data: z.object({ errors: z.array(z.object({ path: z.string() })) }) })
const withId = z.object({ id: z.number() })

const node = (type: string, more: object) => ({ type, version: 1, ...more })
const text = (words: string) => node('text', { text: words, format: 0, mode: 'normal', style: '', detail: 0 })
const block = (type: string, children: object[], more: object = {}) =>
  node(type, { children, direction: null, format: '', indent: 0, ...more })

/** Running text with everything hostile in it: words, headings and links. */
const richText = (links: readonly string[] = addresses) => ({
  root: block('root', [
    ...payloads.map((words) => block('paragraph', [text(words)])),
    block('heading', [text(payloads.join(' '))], { tag: 'h2' }),
    ...links.map((url) =>
      block('paragraph', [block('link', [text(url)], { fields: { linkType: 'custom', url, newTab: false } })]),
    ),
  ]),
})

/** The payloads, four to a text: one for each document of a kind. */
const hostileWords = Array.from({ length: Math.ceil(payloads.length / 4) }, (_, index) =>
  payloads.slice(4 * index, 4 * index + 4).join(' '),
)

/** Fills every field that takes words, and lets every relation lead to what was made before. */
function hostileOf(fields: readonly Field[], made: ReadonlyMap<string, number>, number: number): Values {
  const values: Values = {}
  for (const field of fields) {
    if (field.type === 'tabs')
      for (const tab of field.tabs) {
        const inner = hostileOf(tab.fields, made, number)
        Object.assign(values, 'name' in tab && tab.name ? { [tab.name]: inner } : inner)
      }
    else if ('fields' in field && !('name' in field && field.name))
      Object.assign(values, hostileOf(field.fields, made, number))
    else if ('name' in field && field.name && field.name !== 'slug') values[field.name] = hostileIn(field, made, number)
  }
  return values
}

function hostileIn(field: Field, made: ReadonlyMap<string, number>, number: number): unknown {
  const words = hostileWords[number] ?? ''
  switch (field.type) {
    case 'text': {
      const one = /url|link|address|doi/i.test(field.name) ? addresses[number % addresses.length] : words
      return field.hasMany ? [one] : one
    }
    case 'textarea':
      return words
    case 'richText':
      return richText()
    case 'group':
      return hostileOf(field.fields, made, number)
    case 'array':
      return [hostileOf(field.fields, made, number)]
    case 'relationship':
    case 'upload': {
      const to = [field.relationTo].flat().find((slug) => made.has(slug))
      const id = to && made.get(to)
      if (!id) return undefined
      const one = Array.isArray(field.relationTo) ? { relationTo: to, value: id } : id
      return field.hasMany ? [one] : one
    }
    default:
      return undefined
  }
}

/** Takes the value at a path (`links.0.url`) away. */
function without(values: Values, path: string): void {
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const inner = steps.reduce<unknown>(
    (part, step) => (part instanceof Object ? Reflect.get(part, step) : undefined),
    values,
  )
  if (inner instanceof Object) Reflect.deleteProperty(inner, last)
}

/** Makes a document with hostile words in all its fields; what the model refuses is left out, and told. */
async function makeOne(
  payload: Payload,
  slug: CollectionSlug,
  made: Map<string, number>,
  number: number,
  more: Values,
) {
  const least = await leastOf(payload, slug)
  const hostile = hostileOf(payload.collections[slug].config.fields, made, number)
  const given = Object.fromEntries(
    Object.entries(least.data).filter(([name]) => !['title', 'name', 'alt'].includes(name)),
  )
  const data: Values = { ...hostile, ...given, ...more }
  const refused: string[] = []
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      const { id } = withId.parse(await payload.create({ ...least, data: structuredClone(data), depth: 0 }))
      made.set(slug, id)
      return refused
    } catch (error) {
      const told = refusal.safeParse(error)
      if (!told.success) throw error
      for (const { path } of told.data.data.errors) {
        // What has to be there and is refused goes with what it stands in.
        const isAgain = refused.includes(`${slug}.${path}`)
        refused.push(`${slug}.${path}`)
        without(data, isAgain ? path.replace(/\.[^.]+$/, '') : path)
        if (
          payload.collections[slug].config.flattenedFields.some(
            ({ name, type }) => name === path && type === 'richText',
          )
        )
          data[path] = richText([])
        const given: unknown = Reflect.get(least.data, path)
        if (given !== undefined) data[path] = given
      }
    }
  }
  throw new Error(`${slug} could not be made: ${refused.join(', ')}`)
}

/**
 * A week in which every text of every kind of document is hostile: some documents of each kind.
 * @returns the fields that refuse such words
 */
export async function makeHostileWeek(payload: Payload): Promise<Set<string>> {
  const made = new Map<string, number>()
  const refused = new Set<string>()
  const kinds: [CollectionSlug, Values?][] = [
    ['themes'],
    ['organisations'],
    ['persons'],
    ['consents'],
    ['media'],
    ['editions', { slug: '2030', year: 2030, zone: 'UTC', starts: '2030-10-21', ends: '2030-10-25' }],
    ['days'],
    ['posts'],
    ['round-ups'],
    ['resources'],
    ['calls'],
    ['profiles'],
    [
      'events',
      {
        kind: 'webinar',
        status: 'on',
        startWall: '2030-10-27T09:00',
        zone: 'UTC',
        durationMinutes: 60,
        registration: { by: 'ours', offerHours: 24, closes: 0 },
      },
    ],
  ]
  for (let number = 0; number < hostileWords.length; number++)
    for (const [slug, more = {}] of kinds) {
      if (slug === 'editions' || slug === 'days') {
        if (number > 0) continue
      }
      for (const path of await makeOne(payload, slug, made, number, more)) refused.add(path)
    }
  return refused
}
