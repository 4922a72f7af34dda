import type { FlattenedField, Payload, PayloadRequest, SanitizedConfig } from 'payload'
import { z } from 'zod'
import { dayIn } from '../kit/zone.ts'
import { changesAfter, lastChange } from './changes.ts'
import { sqlIn } from './sql.ts'

/** What is asked of the database: of which kind of documents, how deep, which of their fields, and all else that the answer depends on. */
export type Question = ({ collection: string } | { slug: string }) & {
  depth?: number
  select?: object
  /** What tells it from others where nothing else does: Payload's own name for a document that another one names, or what a rule asks. */
  key?: string
}

/** What is asked of the database goes through it. */
export type Ask = <T>(question: Question, read: () => Promise<T>) => Promise<T>

const today = () => dayIn('UTC', Temporal.Now.instant())

/**
 * Another one whenever readers can see another thing: after each change that is told, and on each day.
 * @param day year-month-day (UTC), looked at before the question: what is worked out for it is kept for no other
 */
export const stateOn = async (payload: Payload, day: string): Promise<string> =>
  `${await lastChange(await sqlIn(payload))} ${day}`

/** The collections of which a field can name a document, those inside it included. */
function namedBy(field: FlattenedField, all: readonly string[]): readonly string[] {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return [field.relationTo].flat()
    case 'join':
      return [field.collection].flat()
    case 'richText':
      return all
    case 'blocks':
      return field.blocks.flatMap((block) => block.flattenedFields.flatMap((inner) => namedBy(inner, all)))
    default:
      return 'flattenedFields' in field ? field.flattenedFields.flatMap((inner) => namedBy(inner, all)) : []
  }
}

/**
 * The collections and globals whose changes can change an answer: what is asked, what it leads to as deep as is read, and
 * always what its own relations lead to, by which it may be looked for. Pictures are public while something public names them.
 */
export function dependencies({ collections, globals }: SanitizedConfig, question: Question): Set<string> {
  const all = collections.map(({ slug }) => slug)
  const { depth = 0, select } = question
  const isRead = ({ name, type }: FlattenedField) => type !== 'richText' || (depth > 0 && (!select || name in select))
  const fieldsOf = (name: string) =>
    [...collections, ...globals].find(({ slug }) => slug === name)?.flattenedFields ?? []
  const first = 'collection' in question ? question.collection : question.slug
  if (first === 'media') return new Set([...all, ...globals.map(({ slug }) => slug)])
  const found = new Set<string>([first])
  let outermost = fieldsOf(first).filter(isRead)
  for (let steps = Math.max(depth, 1); steps > 0; steps--) {
    const named = new Set(outermost.flatMap((field) => namedBy(field, all))).difference(found)
    for (const name of named) found.add(name)
    outermost = [...named].flatMap(fieldsOf)
  }
  return found
}

/** Under which Payload loads a document that another one names; of its parts: the collection, and how deep is read. */
const loadKey = z.tuple([z.unknown(), z.string(), z.unknown(), z.number()], z.unknown())

/**
 * Lets a request ask also for what its documents name, each of these by itself: pages show different items, of the same
 * days, themes and people. Not where what is named is read with what it names in turn: two pages could wait for each other.
 */
export function askForNamed({ payloadDataLoader: loader, context }: PayloadRequest, ask: Ask): void {
  context.keptReads = ask
  const load = loader.load.bind(loader)
  loader.load = (key) => {
    const [, collection, , depth] = loadKey.parse(JSON.parse(key))
    return depth === 1 ? ask({ collection, key }, () => load(key)) : load(key)
  }
}

const isAsk = (value: unknown): value is Ask => typeof value === 'function'
/** What a rule asks through where its question is the same for all pages and leads to no other; the database itself, where nothing is kept. */
export const askOf = ({ context }: PayloadRequest): Ask =>
  isAsk(context.keptReads) ? context.keptReads : (_, read) => read()

/** Characters of JSON that are kept at most. */
const most = 2_000_000

type Kept = { text: Promise<string>; dependsOn: ReadonlySet<string>; size: number }

/**
 * Keeps what pages read until readers can see another thing of the kind: a page is made in each language and in each of its
 * forms, mostly after one change, and all of them ask the same; and most of what a page asks has nothing to do with the change.
 *
 * @returns what a page is to ask through, which first looks at what changed: a question is asked of the database once,
 * however many pages ask it, and each is given a copy of its own. What fails is not kept.
 */
export function keepReads(payload: Payload): () => Promise<Ask> {
  const { collections, globals } = payload.config
  const kinds = new Set([...collections, ...globals].map(({ slug }): string => slug))
  const answers = new Map<string, Kept>()
  const dependenciesBy = new Map<string, ReadonlySet<string>>()
  let position = 0
  let day = ''
  let size = 0
  /** Another one each time something was forgotten. */
  let generation = 0

  const forgetAll = () => {
    generation++
    answers.clear()
    size = 0
  }
  const forgetOne = (key: string, kept: Kept) => {
    answers.delete(key)
    size -= kept.size
  }

  /** Also what is still on its way: it may have been read before the change. */
  function forget(tags: readonly string[]): void {
    generation++
    const changed = new Set(tags.map((tag) => tag.split(/[:/]/, 1)[0] ?? ''))
    if (!changed.isSubsetOf(kinds)) forgetAll()
    for (const [key, kept] of answers) if (!kept.dependsOn.isDisjointFrom(changed)) forgetOne(key, kept)
  }

  async function forgetWhatChanged(): Promise<void> {
    const db = await sqlIn(payload)
    const [now, from] = [today(), position]
    const last = await lastChange(db)
    const changes = last > from ? await changesAfter(db, from) : []
    // Changes are kept for a day; of those before, of too many, and of another database in this one's place, nothing is known.
    if (now !== day || last < from || (last > from && (changes.at(-1)?.id ?? 0) < last)) forgetAll()
    else if (changes.length > 0) forget(changes.flatMap(({ tags }) => tags))
    day = now
    position = last
  }

  function dependsOn(question: Question): ReadonlySet<string> {
    const { depth, select } = question
    const key = JSON.stringify(['collection' in question ? question.collection : question.slug, depth, select])
    const found = dependenciesBy.get(key) ?? dependencies(payload.config, question)
    dependenciesBy.set(key, found)
    return found
  }

  function keep(key: string, question: Question, text: Promise<string>): void {
    const kept: Kept = { text, dependsOn: dependsOn(question), size: 0 }
    const isKept = () => answers.get(key) === kept
    answers.set(key, kept)
    text.then(
      ({ length }) => {
        if (!isKept()) return
        kept.size = key.length + length
        size += kept.size
        if (size > most) forgetAll()
      },
      () => isKept() && forgetOne(key, kept),
    )
  }

  return async () => {
    await forgetWhatChanged()
    const own = generation
    return async <T>(question: Question, read: () => Promise<T>): Promise<T> => {
      const key = JSON.stringify(question)
      const known = answers.get(key)
      if (known) return JSON.parse(await known.text)
      const text = read().then((found) => JSON.stringify(found))
      // A page has documents of its own at hand: those of one that began before a change may be of before it.
      if (generation === own) keep(key, question, text)
      return JSON.parse(await text)
    }
  }
}
