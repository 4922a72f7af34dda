import { isCalendarDate } from '../kit/dates.ts'
import { nearest, type Path, type Problem } from '../kit/problems.ts'
import type { Source } from '../kit/source.ts'
import { isSharedFile } from './files.ts'
import { type Form, isForm } from './form.ts'
import { picturesIn } from './pictures.ts'
import { mediaFile, noMediaFile } from './schema/item.ts'

type Kind = 'person' | 'organisation' | 'theme' | 'edition'
type Tell = (path: Path, message: string) => void
type Once = (tell: Tell, what: string, name: string | undefined, path: Path) => void
type Known = (tell: Tell, kind: Kind, name: string | undefined, path: Path) => void

const rows = (value: unknown): [Form, number][] =>
  Array.isArray(value) ? value.flatMap((row: unknown, at) => (isForm(row) ? [[row, at]] : [])) : []
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
/** A date that the calendar has; of others the schema tells. */
const date = (value: unknown): string | undefined => (isCalendarDate(value) ? text(value) : undefined)
const texts = (value: unknown): [string, number][] =>
  Array.isArray(value) ? value.flatMap((one: unknown, at) => (typeof one === 'string' ? [[one, at]] : [])) : []

/**
 * What no single field can know: references across files, things that must be there once, days within their week.
 * It looks at what was written, whether or not the schema finds it right, so that all mistakes are told at once.
 * @param sources by file name
 * @param hasFile whether a path under the folder exists
 */
export function checkArchive(sources: Map<string, Source>, hasFile: (file: string) => boolean): Problem[] {
  const problems: Problem[] = []
  const known = knowing(sources)
  const once = onceOnly()
  for (const [file, source] of sources) {
    if (!isForm(source.value)) continue
    const tell: Tell = (path, message) => problems.push(source.problem(path, message))
    const check = { tell: (path: Path, message: string) => tell(path, message), once, known, hasFile }
    const name = file.replace(/\.yaml$/, '')
    checkPictures(source.value, [], check)
    if (!isSharedFile(name)) checkEdition(source.value, name, check)
    else if (name === 'library') checkItems(source.value.items, ['items'], check)
    else if (name === 'organisations') checkOrganisations(source.value, check)
    else if (name === 'call-to-action') checkCalls(source.value, check)
    else
      for (const [row, at] of rows(source.value[name]))
        once(tell, name === 'people' ? 'person' : 'theme', text(row.slug), [name, at, 'slug'])
  }
  return problems
}

type Check = { tell: Tell; once: Once; known: Known; hasFile: (file: string) => boolean }

const holders = { person: 'people', organisation: 'organisations', theme: 'themes' } as const

/** Tells references to what is in no file. Where the file that names them cannot be read, nothing can be said. */
function knowing(sources: Map<string, Source>): Known {
  const slugs = (list: string): Set<string> | undefined => {
    const source = sources.get(`${list}.yaml`)
    if (source && !isForm(source.value)) return undefined
    return new Set(
      isForm(source?.value)
        ? rows(source.value[list]).flatMap(([{ slug }]) => (typeof slug === 'string' ? [slug] : []))
        : [],
    )
  }
  const names = {
    person: slugs('people'),
    organisation: slugs('organisations'),
    theme: slugs('themes'),
    edition: new Set(
      [...sources.keys()].map((file) => file.replace(/\.yaml$/, '')).filter((name) => !isSharedFile(name)),
    ),
  }
  return (tell, kind, name, path) => {
    const there = names[kind]
    if (name === undefined || !there || there.has(name)) return
    const meant = nearest(name, there)
    const where = kind === 'edition' ? '' : ` in ${holders[kind]}.yaml`
    tell(path, `there is no ${kind} ${name}${where}${meant ? `; is ${meant} meant?` : ''}`)
  }
}

function onceOnly(): Once {
  const seen = new Set<string>()
  return (tell, what, name, path) => {
    if (name === undefined) return
    if (seen.has(`${what} ${name}`)) tell(path, `there is already a ${what} ${name}`)
    seen.add(`${what} ${name}`)
  }
}

function checkOrganisations(file: Form, { tell, once, known }: Check): void {
  const parents = new Map(rows(file.organisations).map(([{ slug, parent }]) => [slug, text(parent)]))
  for (const [row, at] of rows(file.organisations)) {
    const path = ['organisations', at]
    once(tell, 'organisation', text(row.slug), [...path, 'slug'])
    known(tell, 'organisation', text(row.parent), [...path, 'parent'])
    const above = new Set<string>()
    for (let up = text(row.parent); up && !above.has(up); up = parents.get(up)) above.add(up)
    if (typeof row.slug === 'string' && above.has(row.slug))
      tell([...path, 'parent'], `${row.slug} would be a part of itself`)
  }
}

function checkCalls(file: Form, { tell, once, known }: Check): void {
  for (const [call, at] of rows(file.calls)) {
    once(tell, 'call', text(call.slug), ['calls', at, 'slug'])
    known(tell, 'edition', text(call.edition), ['calls', at, 'edition'])
    for (const [name, place] of texts(call.signatoriesNamed))
      known(tell, 'organisation', name, ['calls', at, 'signatoriesNamed', place])
  }
}

function checkEdition(edition: Form, name: string, check: Check): void {
  const { tell, once } = check
  const year = typeof edition.year === 'number' ? String(edition.year) : undefined
  const slug = year ?? text(edition.slug)
  if (slug !== undefined && slug !== name)
    tell([year ? 'year' : 'slug'], `the file of the edition ${slug} must be called ${slug}.yaml`)
  if (year !== undefined && /^\d{4}$/.test(text(edition.slug) ?? '') && edition.slug !== year)
    tell(['slug'], `is not the year ${year}: leave it out, and the address is the year`)
  if (typeof edition.year === 'number') once(tell, 'edition of the year', String(edition.year), ['year'])
  const starts = date(edition.starts)
  const ends = date(edition.ends)
  if (starts && ends && ends < starts) tell(['ends'], `the week would end on ${ends}, before it starts on ${starts}`)
  if (starts && edition.year && !starts.startsWith(`${edition.year}-`))
    tell(['starts'], `${starts} is not in the year ${edition.year}`)
  const numbers = new Set<unknown>()
  for (const [day, at] of rows(edition.days)) {
    const on = date(day.date)
    if (numbers.has(day.number)) tell(['days', at, 'number'], `there is already a day ${day.number}`)
    numbers.add(day.number)
    if (on && ((starts && on < starts) || (ends && on > ends)))
      tell(['days', at, 'date'], `${on} lies outside the week, ${starts ?? '…'} to ${ends ?? '…'}`)
    checkItems(day.items, ['days', at, 'items'], check)
  }
  checkItems(edition.items, ['items'], check)
}

/** Texts in Markdown may name pictures, in any language. */
function checkPictures(value: unknown, path: Path, check: Check): void {
  if (typeof value === 'string') {
    for (const { file } of picturesIn(value)) {
      if (!mediaFile.test(file)) check.tell(path, `${file} ${noMediaFile}`)
      else if (!check.hasFile(file)) check.tell(path, `there is no file ${file}`)
    }
  } else if (Array.isArray(value)) for (const [at, part] of value.entries()) checkPictures(part, [...path, at], check)
  else if (isForm(value)) for (const [key, part] of Object.entries(value)) checkPictures(part, [...path, key], check)
}

function checkItems(items: unknown, path: Path, check: Check): void {
  for (const [item, at] of rows(items)) checkItem(item, [...path, at], check)
}

function checkItem(item: Form, path: Path, { tell, once, known, hasFile }: Check): void {
  const all = (kind: Kind, list: unknown, at: Path) => {
    for (const [name, place] of texts(list)) known(tell, kind, name, [...at, place])
  }
  once(tell, `${text(item.room) ?? ''} item`, text(item.slug), [...path, 'slug'])
  if (isForm(item.record)) once(tell, 'record', text(item.record.id), [...path, 'record', 'id'])
  all('organisation', item.organisations, [...path, 'organisations'])
  all('organisation', item.hosts, [...path, 'hosts'])
  all('organisation', item.coHosts, [...path, 'coHosts'])
  all('theme', item.themes, [...path, 'themes'])
  for (const [byline, at] of rows(item.bylines)) {
    known(tell, 'person', text(byline.person), [...path, 'bylines', at, 'person'])
    all('organisation', byline.organisations, [...path, 'bylines', at, 'organisations'])
  }
  if (item.startWall && !item.zone)
    tell([...path, 'startWall'], 'needs a zone beside it, such as zone: America/New_York')
  const isThere = (upload: unknown, at: Path) => {
    if (isForm(upload) && typeof upload.file === 'string' && mediaFile.test(upload.file) && !hasFile(upload.file))
      tell([...at, 'file'], `there is no file ${upload.file}`)
  }
  for (const field of ['picture', 'file']) isThere(item[field], [...path, field])
  for (const [upload, at] of rows(item.files)) isThere(upload, [...path, 'files', at])
}
