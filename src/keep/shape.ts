/**
 * How each kind of document is written in the archive's files: its fields, in the order in which they stand there.
 * The schemas (`schema.ts`) say what is allowed; a test holds both lists equal.
 */
export type Field =
  /** Carried as it is. `unless`: the value that is left out. `stored`: its name in the database, where that differs. */
  | { as: 'value'; name: string; stored?: string; unless?: string | number | boolean }
  /** Text with translations. */
  | { as: 'words'; name: string }
  /** Text with translations, one a line; a list in the file. */
  | { as: 'lines'; name: string }
  /** Rich text with translations; Markdown in the file. */
  | { as: 'markdown'; name: string }
  | { as: 'link'; name: string; to: Linked }
  | { as: 'links'; name: string; to: Linked }
  | { as: 'file'; name: string }
  | { as: 'files'; name: string }
  | { as: 'group'; name: string; fields: Field[] }
  | { as: 'rows'; name: string; stored?: string; fields: Field[] }

export type Linked = 'persons' | 'organisations' | 'themes' | 'editions'

const value = (name: string, more: { stored?: string; unless?: string | number | boolean } = {}): Field => ({
  as: 'value',
  name,
  ...more,
})
const values = (...names: string[]): Field[] => names.map((name) => value(name))
const words = (name: string): Field => ({ as: 'words', name })
const links = (name: string, to: Linked): Field => ({ as: 'links', name, to })

const record: Field = {
  as: 'group',
  name: 'record',
  fields: [
    value('id', { stored: 'fact' }),
    value('asPrinted'),
    value('onSourcePage', { unless: false }),
    value('note'),
  ],
}

const byline: Field[] = [
  { as: 'link', name: 'person', to: 'persons' },
  ...values('nameThen', 'honorific', 'credentials'),
  value('part', { unless: 'author' }),
  words('role'),
  value('unit'),
  links('organisations', 'organisations'),
  value('place'),
]

/** How people register. How they join is secret, and no part of an archive. */
const registration: Field[] = [
  value('by', { unless: 'none' }),
  ...values('address', 'capacity'),
  value('closes', { unless: 0 }),
  value('offerHours', { unless: 24 }),
]

const item = (...own: Field[]): Field[] => [
  ...values('kind', 'slug'),
  words('title'),
  words('summary'),
  value('date'),
  { as: 'rows', name: 'bylines', fields: byline },
  links('organisations', 'organisations'),
  value('countries'),
  links('themes', 'themes'),
  value('languages'),
  ...own,
  { as: 'group', name: 'elsewhere', fields: values('url', 'titleThere', 'seenAt', 'found') },
  words('correction'),
  record,
]

/** The fields of each kind of document, by the collection that stores it. */
export const shapes = {
  themes: [value('slug'), words('title'), words('summary'), value('framework'), record],
  organisations: [
    ...values('slug', 'name', 'shortName', 'otherNames', 'kind'),
    { as: 'link', name: 'parent', to: 'organisations' },
    ...values('memberSince', 'country', 'url'),
    words('summary'),
    record,
  ],
  persons: [...values('slug', 'name'), record],
  editions: [
    ...values('year', 'slug', 'ordinal', 'starts', 'ends', 'zone', 'monthAsPrinted'),
    words('datesNote'),
    words('theme'),
    words('focus'),
    { as: 'lines', name: 'aims' },
    ...values('hashtags', 'handles', 'channels'),
    { as: 'rows', name: 'cities', fields: [value('zone'), words('name')] },
    ...values('url', 'contributionDeadline'),
    words('reach'),
    { as: 'group', name: 'countsAsPrinted', fields: values('virtualEvents', 'publications', 'posts') },
    words('daysNote'),
    { as: 'rows', name: 'related', fields: values('title', 'url', 'organisation', 'kind', 'note') },
    record,
  ],
  days: [
    ...values('number', 'date', 'dateAsPrinted', 'dateSource'),
    words('theme'),
    words('question'),
    words('correction'),
    record,
  ],
  posts: item({ as: 'markdown', name: 'body' }, { as: 'file', name: 'picture' }, value('videoUrl')),
  resources: item(...values('year', 'licence'), { as: 'file', name: 'file' }, value('releaseInWeek')),
  events: item(
    ...values('startWall', 'zone', 'zoneAsPrinted', 'durationMinutes'),
    value('status', { unless: 'on' }),
    words('statusReason'),
    words('place'),
    links('hosts', 'organisations'),
    links('coHosts', 'organisations'),
    value('funders'),
    { as: 'markdown', name: 'body' },
    { as: 'rows', name: 'questions', fields: [words('question')] },
    ...values('interpretation', 'accessibility'),
    words('accessibilityNote'),
    { as: 'group', name: 'registration', fields: registration },
    ...values('materials', 'recordingUrl', 'transcriptUrl', 'presentationsUrl'),
    { as: 'files', name: 'files' },
    ...values('handles', 'hashtags', 'seriesNumber'),
    value('speakersComplete', { unless: true }),
  ),
  'round-ups': item(),
  calls: [
    value('slug'),
    words('title'),
    words('summary'),
    { as: 'link', name: 'edition', to: 'editions' },
    value('launched'),
    words('launchNote'),
    { as: 'markdown', name: 'statement' },
    { as: 'rows', name: 'signatoryCounts', fields: values('asOf', 'organisations', 'source') },
    links('signatoriesNamed', 'organisations'),
    words('signatoriesNote'),
    { as: 'rows', name: 'inOtherLanguages', stored: 'translations', fields: values('language', 'url') },
    value('sources'),
    record,
  ],
} satisfies Record<string, Field[]>

export type Kept = keyof typeof shapes

/** Alternative text and credit of a picture or file. */
export const uploadShape: Field[] = [words('alt'), value('credit')]

export const isTranslated = (field: Field): boolean =>
  field.as === 'words' || field.as === 'lines' || field.as === 'markdown'
