import { z } from 'zod'
import { parts } from '../rules.ts'
import {
  address,
  countries,
  date,
  language,
  lines,
  record,
  slug,
  slugs,
  translations,
  wallTime,
  words,
  zone,
} from './values.ts'

const oneLanguage = language('A language, as a tag of BCP 47.').meta({ id: 'language' })

const markdown = (description: string) => z.string().min(1).describe(description)

/** A file right in the folder `media`, and not a hidden one. */
export const mediaFile = /^media\/[^/\\.\p{Cc}][^/\\\p{Cc}]*\.[A-Za-z0-9]+$/u

/** What is said of any other; the sentence goes on from its name. */
export const noMediaFile = 'is not a file of the archive: write media/ and the name of the file'

const upload = z
  .strictObject({
    file: z
      .string()
      .regex(mediaFile, noMediaFile)
      .describe('The file, such as media/training-day.webp, beside the YAML files.'),
    alt: words('What the picture shows, for those who cannot see it; for a file its title.'),
    credit: words('Who made it.').optional(),
    translations: translations({ alt: words('The alternative text in this language.') }),
  })
  .meta({ id: 'upload', description: 'A file of the archive, in the folder media.' })

const byline = z
  .strictObject({
    person: slug('The person, by their slug in people.yaml.').optional(),
    nameThen: words(
      'The name used then, where it differs from the one in people.yaml; or the name of someone without an entry there.',
    ).optional(),
    honorific: words('Such as Dr., as printed.').optional(),
    credentials: lines('Such as PhD or MSW, as printed.').optional(),
    part: z.enum(parts).default('author').describe('What they did here. Left out: author.'),
    role: words('The role they had then.').optional(),
    unit: words('The part of the organisation they worked in then.').optional(),
    organisations: slugs('The organisations they spoke for then, by their slugs in organisations.yaml.').optional(),
    place: words('The place or country the byline names.').optional(),
    translations: translations({ role: words('The role in this language.') }),
  })
  .meta({ id: 'byline', description: 'One person, with the name, role and organisation of that time.' })

const elsewhere = z
  .strictObject({
    url: address('The address at which the text lies or lay.').optional(),
    titleThere: words('Its title there, where it differs from the one printed in the archive.').optional(),
    seenAt: address('The address of the page in which it was seen or named, where its own was not found.').optional(),
    found: z
      .enum(['page', 'comment', 'listing', 'none'])
      .describe(
        'page: its own address was seen; comment: read at the address of a comment; listing: read only inside the page in seenAt; none: not found.',
      )
      .optional(),
  })
  .meta({ id: 'elsewhere', description: 'The archive records this item; its text lies at another address.' })
  .optional()

const texts = {
  title: words('The title in this language.'),
  summary: words('The summary in this language.'),
  correction: words('The correction in this language.'),
}

/** What every item has, whichever room it is in; `own` are the fields of that room, `ownTexts` those that are translated. */
const item = <
  Room extends string,
  Kinds extends [string, ...string[]],
  Own extends z.ZodRawShape,
  Texts extends z.ZodRawShape,
>(
  room: Room,
  kinds: Kinds,
  own: Own,
  ownTexts: Texts,
) =>
  z
    .strictObject({
      room: z.literal(room).describe('Where the site keeps it: posts, events, resources or round-ups.'),
      kind: z.enum(kinds).describe('What it is.'),
      slug: slug('The last part of its permanent address. Once published it stays.'),
      title: words('The title as printed.'),
      summary: words(
        'One or two sentences of our own that say only what title, byline and edition support. May be left out.',
      ).optional(),
      date: date('Its own date, where it has one.').optional(),
      bylines: z.array(byline).min(1).describe('Who made it or spoke, in the order printed.').optional(),
      organisations: slugs('Bodies that made it or signed it, by their slugs in organisations.yaml.').optional(),
      countries: countries.optional(),
      themes: slugs(
        'Practice areas, by their slugs in themes.yaml; only those that title or edition text support.',
      ).optional(),
      languages: z.array(oneLanguage).min(1).describe('Languages of the text itself.').optional(),
      ...own,
      elsewhere,
      correction: words(
        'What readers are told where a fact was put right. Slips that change no fact belong in record.note.',
      ).optional(),
      translations: translations({ ...texts, ...ownTexts }),
      record,
    })
    .meta({ id: room })

const body = markdown('The text itself, in Markdown.')

const post = item(
  'posts',
  ['post', 'qa', 'case-study', 'video', 'other-media'],
  { body: body.optional(), picture: upload.optional(), videoUrl: address('The address of the video.').optional() },
  { body },
)

const resource = item(
  'resources',
  ['publication', 'guidance', 'report', 'tool', 'journal-article', 'other'],
  {
    year: z.number().int().min(1900).max(2200).describe('Year of publication.').optional(),
    licence: words('The licence of the publication itself, such as CC BY 4.0.').optional(),
    file: upload.optional(),
    releaseInWeek: z
      .enum(['printed', 'probable', 'unconfirmed'])
      .describe('Whether it came out during the week: as printed, probably, or not confirmed.')
      .optional(),
  },
  {},
)

const eventBody = markdown('What it was about and what was said, in Markdown.')

const question = z.strictObject({
  question: words('The question, without its number.'),
  translations: translations({ question: words('The question in this language.') }),
})

const registration = z
  .strictObject({
    by: z
      .enum(['none', 'ours', 'elsewhere'])
      .describe('Where people register: not at all, at this site, at another address. Left out: none.')
      .optional(),
    address: address('The other address.').optional(),
    capacity: z
      .number()
      .int()
      .min(1)
      .max(100_000)
      .describe('How many places there are. Left out: no limit.')
      .optional(),
    closes: z.number().int().min(0).describe('Minutes before the start at which it closes. Left out: 0.').optional(),
    offerHours: z
      .number()
      .int()
      .min(1)
      .describe('Hours for which a freed place is offered to the next in line. Left out: 24.')
      .optional(),
  })
  .describe('How people register.')

const event = item(
  'events',
  ['webinar', 'virtual-event', 'social-media-chat', 'symposium', 'discussion-board', 'in-person'],
  {
    startWall: wallTime('When it began, by the clock of its zone, such as "2022-10-19T08:00".').optional(),
    zone: zone('The zone of that clock, such as America/New_York.').optional(),
    zoneAsPrinted: words('The zone as the source prints it, such as EDT.').optional(),
    durationMinutes: z.number().int().min(1).describe('How long it lasted, in minutes.').optional(),
    status: z.enum(['on', 'cancelled']).describe('Whether it took place. Left out: on.').optional(),
    statusReason: words('What readers are told of why it was cancelled or moved.').optional(),
    place: words('Where it was held: house, street and town.').optional(),
    hosts: slugs('Who held it, by their slugs in organisations.yaml.').optional(),
    coHosts: slugs('Who held it with them, by their slugs in organisations.yaml.').optional(),
    funders: lines('Who paid for it, as named.').optional(),
    body: eventBody.optional(),
    questions: z
      .array(question)
      .min(1)
      .describe('The questions of a chat, in the order in which they were asked.')
      .optional(),
    interpretation: z.array(oneLanguage).min(1).describe('Languages it was interpreted into.').optional(),
    accessibility: z
      .array(z.enum(['captions', 'sign-language']))
      .min(1)
      .describe('What made it accessible.')
      .optional(),
    accessibilityNote: words('More on that, such as which sign language.').optional(),
    registration: registration.optional(),
    materials: z
      .array(z.enum(['recording', 'presentations', 'summary']))
      .min(1)
      .describe('What was offered afterwards.')
      .optional(),
    recordingUrl: address('The address of the recording.').optional(),
    transcriptUrl: address('The address of the transcript.').optional(),
    presentationsUrl: address('The address of the presentations.').optional(),
    files: z.array(upload).min(1).describe('Presentations and other files of it.').optional(),
    handles: lines('Accounts it ran on, such as "@SSWAlliance".').optional(),
    hashtags: lines('Hashtags it ran under.').optional(),
    seriesNumber: z.number().int().min(1).describe('Its number in a series.').optional(),
    speakersComplete: z.boolean().describe('False: more people spoke than are known.').optional(),
  },
  {
    statusReason: words('The reason in this language.'),
    place: words('The place in this language.'),
    body: eventBody,
    accessibilityNote: words('The same in this language.'),
  },
)

const roundUp = item('round-ups', ['article', 'website', 'blog', 'video'], {}, {})

/** One item of the archive; `room` says which fields it may have. */
export const archiveItem = z
  .discriminatedUnion('room', [post, resource, event, roundUp])
  .meta({ id: 'item', description: 'One item. Begin with room: it says which fields the item may have.' })

/** The rooms whose items the archive holds. */
export const itemRooms = ['posts', 'resources', 'events', 'round-ups'] as const
