import type { Stored } from './document.ts'
import { storedEntry } from './entries.ts'
import { editionFiles, sharedFiles } from './files.ts'
import { type Form, isForm } from './form.ts'
import { type Hiding, hidingOf } from './hide.ts'
import type { Holdings } from './holdings.ts'
import { itemRooms } from './schema/item.ts'
import type { Kept } from './shape.ts'
import { writeYaml } from './yaml.ts'

/** One document on its way out. */
type Leaving = { collection: Kept; doc: Stored; form: Form; path: string }

/** The archive as it may leave the database: what readers can see, and nothing of the sample. */
export type Bundle = {
  editions: { form: Form; days: { form: Form; items: Leaving[] }[]; items: Leaving[] }[]
  library: Leaving[]
  themes: Form[]
  organisations: Form[]
  people: Form[]
  calls: Form[]
  /** Everything above once more, for what is asked of each. */
  all: Leaving[]
  hiding: Hiding
}

/**
 * Gathers what is published. Persons are shown as they asked to be.
 * @param isLoaded whether a document came from the archive's files: notes that editors wrote on others stay at the desk
 */
export function gather(holdings: Holdings, isLoaded: (collection: Kept, doc: Stored) => boolean): Bundle {
  const seen = (collection: Kept) => (holdings.docs.get(collection) ?? []).filter((doc) => isPublic(doc))
  const formsWithBylines = itemRooms.flatMap((room) => seen(room).map((doc) => holdings.formOf(room, doc)))
  const hiding = hidingOf(holdings.docs.get('persons') ?? [], formsWithBylines)
  const all: Leaving[] = []
  const leave = (collection: Kept, doc: Stored): Leaving => {
    const { record, ...rest } = hiding.apply(collection, storedEntry(holdings, collection, doc).form)
    const form = record !== undefined && isLoaded(collection, doc) ? { ...rest, record } : rest
    const leaving = { collection, doc, form, path: holdings.path(collection, doc) }
    all.push(leaving)
    return leaving
  }
  const shared = (collection: Kept) =>
    seen(collection)
      .map((doc) => leave(collection, doc).form)
      .sort(bySlug)

  const items = itemRooms.flatMap((room) => seen(room).map((doc) => ({ room, doc }))).sort(inOrder)
  const take = (belongs: (doc: Stored) => boolean) =>
    items.filter(({ doc }) => belongs(doc)).map(({ room, doc }) => leave(room, doc))
  const days = seen('days').sort((one, other) => Number(one.number) - Number(other.number))
  const dayIds = new Set(days.map(({ id }) => id))
  const editions = seen('editions')
    .sort((one, other) => String(one.slug).localeCompare(String(other.slug)))
    .map((edition) => ({
      form: leave('editions', edition).form,
      days: days
        .filter((day) => day.edition === edition.id)
        .map((day) => ({ form: leave('days', day).form, items: take((doc) => doc.day === day.id) })),
      items: take((doc) => doc.edition === edition.id && !dayIds.has(doc.day)),
    }))
  const library = take((doc) => !doc.edition)
  const people = seen('persons')
    .filter(({ slug }) => !hiding.hides(slug))
    .map((doc) => leave('persons', doc).form)
    .sort(bySlug)
  return {
    editions,
    library,
    themes: shared('themes'),
    organisations: shared('organisations'),
    people,
    calls: shared('calls'),
    all,
    hiding,
  }
}

const isPublic = ({ sample, deletedAt, _status }: Stored): boolean =>
  sample !== true && !deletedAt && (_status === undefined || _status === 'published')

const bySlug = (one: Form, other: Form): number => (String(one.slug) < String(other.slug) ? -1 : 1)

type Placed = { room: (typeof itemRooms)[number]; doc: Stored }

/** By the place they were given, then those without one: by room, the older first. */
function inOrder(one: Placed, other: Placed): number {
  const place = ({ room, doc }: Placed) => [
    typeof doc.order === 'number' ? doc.order : Number.MAX_SAFE_INTEGER,
    itemRooms.indexOf(room),
    Number(doc.id),
  ]
  const [mine, theirs] = [place(one), place(other)]
  for (const at of mine.keys()) if (mine[at] !== theirs[at]) return (mine[at] ?? 0) - (theirs[at] ?? 0)
  return 0
}

const written = (items: Leaving[]): Form[] => items.map(({ collection, form }) => ({ room: collection, ...form }))

/** The YAML files of a bundle, by name. */
export function yamlFilesOf(bundle: Bundle): Map<string, string> {
  const files = new Map<string, string>()
  for (const { form, days, items } of bundle.editions)
    files.set(`${form.slug ?? form.year}.yaml`, writeYaml(editionForm(form, days, items), editionFiles.described))
  const lists = { themes: bundle.themes, organisations: bundle.organisations, people: bundle.people } as const
  for (const [name, list] of Object.entries(lists))
    files.set(`${name}.yaml`, writeYaml({ [name]: list }, `${name}.schema.json`))
  files.set('call-to-action.yaml', writeYaml({ calls: bundle.calls }, sharedFiles['call-to-action'].described))
  if (bundle.library.length > 0)
    files.set('library.yaml', writeYaml({ items: written(bundle.library) }, sharedFiles.library.described))
  return files
}

function editionForm(form: Form, days: Bundle['editions'][number]['days'], items: Leaving[]): Form {
  const week = days.map((day) => ({ ...day.form, ...(day.items.length > 0 ? { items: written(day.items) } : {}) }))
  return { ...form, ...(week.length > 0 ? { days: week } : {}), ...(items.length > 0 ? { items: written(items) } : {}) }
}

/** What only editors need, and JSON and CSV leave out. */
const editorsOnly = new Set(['record', 'dateSource'])

function forReaders(form: Form): Form {
  const entries = Object.entries(form).filter(([key]) => !editorsOnly.has(key))
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((part) => (isForm(part) ? forReaders(key === 'related' ? withoutNote(part) : part) : part))
        : value,
    ]),
  )
}

const withoutNote = ({ note: _, ...related }: Form): Form => related

const about = {
  title: 'Workforce Week: the open archive of Social Service Workforce Week',
  licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; the facts are free',
}

/** The whole archive in one JSON file. */
export function jsonOf({ editions, library, themes, organisations, people, calls }: Bundle): string {
  const weeks = editions.map(({ form, days, items }) => forReaders(editionForm(form, days, items)))
  const rest = { people, organisations, themes, calls, library: written(library) }
  const lists = Object.entries(rest).map(([name, list]) => [name, list.map(forReaders)])
  return `${JSON.stringify({ ...about, editions: weeks, ...Object.fromEntries(lists) }, null, 2)}\n`
}
