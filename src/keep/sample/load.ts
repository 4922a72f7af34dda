import type { Payload, PayloadRequest } from 'payload'
import { holdLock } from '../../store/lock.ts'
import { inTransaction } from '../../store/transaction.ts'
import { markdownFor } from '../markdown.ts'
import { type ItemTexts, readContent, type SampleContent, type SampleItem } from './content.ts'
import { type Data, sampleWriter, type TextsIn, type Writer } from './write.ts'

/** An hour is stored with a day, in the place of which the clock's is shown. */
const anyDay = '2000-01-01'

/** The address of the sample edition, and the key under which it is remembered that there was one. */
const sample = 'sample'

type LoadSampleOptions = {
  /** True: also where it was taken away before. */
  again?: boolean
  /** Called after each document; `total` does not change. */
  progress?: (done: number, total: number) => void
}

/**
 * Loads the sample week, all or nothing: published, every document marked as sample. Once taken away it does not come
 * back by itself, and where there is one nothing is done.
 * @returns how many documents were made
 */
export async function loadSample(
  payload: Payload,
  { again = false, progress = () => {} }: LoadSampleOptions = {},
): Promise<number> {
  const content = await readContent()
  return inTransaction(payload, async (req) => {
    await holdLock(req, 'load the sample')
    const wasThere = await isKnown(payload, req, 'loads', 'key')
    if ((wasThere && !again) || (await isKnown(payload, req, 'editions', 'slug'))) return 0
    if (!wasThere) await payload.create({ collection: 'loads', data: { key: sample, hash: sample }, depth: 0, req })
    let made = 0
    const total = sizeOf(content)
    const writer = sampleWriter(payload, req, () => progress(++made, total))
    await writeWeek(content, writer, await placesOf(payload, req))
    return made
  })
}

/** How many documents it has: the edition, its days, its items, and what carries those, consents and pictures. */
function sizeOf({ week }: SampleContent): number {
  const items = [...week.days.flat(), ...week.week]
  const carried = items.map(({ room, picture }) => (room === 'profiles' ? 2 : 1) + (picture ? 1 : 0))
  return carried.reduce((sum, documents) => sum + documents, 1 + week.days.length)
}

async function isKnown(payload: Payload, req: PayloadRequest, collection: 'loads' | 'editions', field: string) {
  const where = { [field]: { equals: sample } }
  const { docs } = await payload.find({ collection, where, limit: 1, depth: 0, pagination: false, trash: true, req })
  return docs.length > 0
}

/** What the sample leads to, where the archive has it, and how its texts are written. */
type Places = {
  idOf(collection: 'themes' | 'organisations', slug: string): number[]
  richTextOf(markdown: string): unknown
}

async function placesOf(payload: Payload, req: PayloadRequest): Promise<Places> {
  const ids = new Map<string, number>()
  for (const collection of ['themes', 'organisations'] as const) {
    const { docs } = await payload.find({ collection, select: { slug: true }, depth: 0, pagination: false, req })
    for (const { id, slug } of docs) ids.set(`${collection}/${slug}`, id)
  }
  const none = () => undefined
  return {
    idOf: (collection, slug) => [ids.get(`${collection}/${slug}`) ?? []].flat(),
    richTextOf: markdownFor(payload, { pictureOf: none, idOf: none, pathOf: none }).to,
  }
}

async function writeWeek(content: SampleContent, writer: Writer, places: Places): Promise<void> {
  const { week, texts } = content
  const edition = await writer.write('editions', { slug: sample, hashtags: week.hashtags }, (language) => {
    const { theme, focus, aims, cities } = texts[language]
    const named = week.cities.map((zone, at) => ({ zone, name: cities[at] }))
    return { theme, focus, aims: aims.join('\n'), cities: named }
  })
  const tools = { content, writer, places }
  for (const [at, items] of week.days.entries()) {
    const day = await writer.write('days', { edition, number: at + 1 }, (language) => texts[language].days[at])
    for (const [order, item] of items.entries()) await writeItem(item, { edition, day, order: order + 1 }, tools)
  }
  for (const [order, item] of week.week.entries()) await writeItem(item, { edition, order: order + 1 }, tools)
}

type Tools = { content: SampleContent; writer: Writer; places: Places }

async function writeItem(item: SampleItem, place: Data, { content, writer, places }: Tools): Promise<void> {
  const { room, name } = item
  const { week, texts } = content
  const dataOf = (given: Partial<ItemTexts> | undefined): Data | undefined =>
    given && inFields(item, given, places.richTextOf)
  const written = texts.en.items[name]
  const textsIn: TextsIn = (language) =>
    language === 'en' ? dataOf({ ...written, ...written?.translatedFrom }) : dataOf(texts[language].items[name])

  const consent = room === 'profiles' ? await writer.write('consents', consentFor(name, Object.keys(texts))) : undefined
  const fixed = {
    ...place,
    slug: `${sample}-${name}`,
    kind: item.kind,
    consent,
    picture: item.picture && (await writer.draw(item.picture, texts, consent)),
    themes: item.themes.flatMap((theme) => places.idOf('themes', theme)),
    languages: Object.entries(texts).flatMap(([language, { items }]) => (items[name] ? [language] : [])),
    elsewhere: { url: item.elsewhere },
    videoUrl: item.videoUrl,
    startWall: item.starts && `${anyDay}T${item.starts}`,
    zone: item.starts && 'UTC',
    durationMinutes: item.minutes,
    hashtags: item.hashtags,
    interpretation: item.interpretation,
    accessibility: item.accessibility,
    hosts: room === 'events' ? places.idOf('organisations', week.host) : undefined,
  }
  const known = Object.fromEntries(Object.entries(fixed).filter(([, value]) => value !== undefined))
  const id = await writer.write(room, known, textsIn)
  if (written?.translatedFrom) await writer.rewrite(room, id, dataOf({ ...written, role: undefined }) ?? {})
}

/** The texts of an item under the names of its room's fields. A role signs, never a person. */
function inFields({ part }: SampleItem, texts: Partial<ItemTexts>, richTextOf: Places['richTextOf']): Data {
  const { translatedFrom: _, role, body, questions, ...plain } = texts
  return {
    ...plain,
    ...(body === undefined ? {} : { body: richTextOf(body) }),
    ...(questions === undefined ? {} : { questions: questions.map((question) => ({ question })) }),
    ...(role === undefined ? {} : { bylines: [{ part, role }] }),
  }
}

const consentFor = (name: string, languages: string[]): Data => ({
  who: `Nobody: the sample's profile "${name}" is made up`,
  agreedTo: ['text', 'photo'],
  channels: ['website'],
  languages,
  note: 'Part of the sample week, to show what a consent looks like. No real person is behind it.',
})
