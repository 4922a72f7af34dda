import { csv } from '../kit/csv.ts'
import type { Bundle } from './bundle.ts'
import { type Form, type FormValue, isForm } from './form.ts'

const columns = [
  'edition',
  'day',
  'date',
  'room',
  'kind',
  'title',
  'people',
  'organisations',
  'countries',
  'themes',
  'languages',
  'summary',
  'correction',
  'page',
  'address',
] as const

type Names = { people: Map<string, string>; organisations: Map<string, string> }

/** One row an item, for spreadsheets; several values in a cell are parted by ` | `. */
export function csvOf(bundle: Bundle): string {
  const names: Names = { people: namesOf(bundle.people), organisations: namesOf(bundle.organisations) }
  const rows = bundle.editions.flatMap(({ form: edition, days, items }) => {
    const week = edition.slug ?? edition.year
    return [
      ...days.flatMap(({ form: day, items: own }) =>
        own.map((item) => rowOf(item, names, { edition: week, day: day.number, date: day.date })),
      ),
      ...items.map((item) => rowOf(item, names, { edition: week })),
    ]
  })
  rows.push(...bundle.library.map((item) => rowOf(item, names, {})))
  return csv(columns, rows)
}

const namesOf = (forms: Form[]): Map<string, string> =>
  new Map(forms.map(({ slug, name }) => [String(slug), String(name)]))

type Place = { edition?: FormValue; day?: FormValue; date?: FormValue }
type Item = Bundle['library'][number]

function rowOf({ collection, form, path }: Item, names: Names, place: Place): Record<(typeof columns)[number], string> {
  const bylines = listOf(form.bylines).filter(isForm)
  return {
    edition: cell(place.edition),
    day: cell(place.day),
    date: cell(form.date ?? place.date),
    room: collection,
    kind: cell(form.kind),
    title: cell(form.title),
    people: bylines.map((byline) => bylineText(byline, names)).join(' | '),
    organisations: organisationsOf(form.organisations ?? form.hosts, names).join(' | '),
    countries: cell(form.countries),
    themes: cell(form.themes),
    languages: cell(form.languages),
    summary: cell(form.summary),
    correction: cell(form.correction),
    page: path,
    address: cell(isForm(form.elsewhere) ? form.elsewhere.url : undefined),
  }
}

/** Such as `Dr. Ian Milligan, Honorary Senior Research Fellow, CELCIS, University of Strathclyde`. */
function bylineText(byline: Form, names: Names): string {
  const name = byline.nameThen ?? names.people.get(String(byline.person)) ?? ''
  const parts = [
    [byline.honorific, name].filter(Boolean).join(' '),
    ...listOf(byline.credentials),
    byline.role,
    byline.unit,
    ...organisationsOf(byline.organisations, names),
    byline.place,
  ]
  return parts.filter(Boolean).join(', ') + (byline.part ? ` (${byline.part})` : '')
}

const organisationsOf = (slugs: FormValue | undefined, names: Names): string[] =>
  listOf(slugs).flatMap((slug) => names.organisations.get(String(slug)) ?? [])

const listOf = (value: FormValue | undefined): FormValue[] => (Array.isArray(value) ? value : [])

const cell = (value: FormValue | undefined): string =>
  value === undefined ? '' : Array.isArray(value) ? value.join(' | ') : isForm(value) ? '' : String(value)
