import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.string().trim().min(1)
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const item = z.strictObject({
  room: z.enum(['posts', 'profiles', 'resources', 'events', 'round-ups']),
  name,
  kind: words.optional(),
  part: z.enum(['author', 'interviewee', 'moderator', 'host']).default('author'),
  picture: name.optional(),
  themes: z.array(name).default([]),
  /** Hour and minute in UTC. */
  starts: z.iso.time({ precision: -1 }).optional(),
  minutes: z.number().int().optional(),
  hashtags: z.array(words).optional(),
  interpretation: z.array(words).optional(),
  accessibility: z.array(words).optional(),
  elsewhere: z.url().optional(),
  videoUrl: z.url().optional(),
})

const week = z.strictObject({
  hashtags: z.array(words),
  host: name,
  /** Zones of the cities whose names stand with the texts. */
  cities: z.array(words),
  pictures: z.array(name),
  days: z.array(z.array(item)).length(5),
  week: z.array(item),
})

const written = { title: words, summary: words, body: words.optional() }
const itemTexts = z.strictObject({
  ...written,
  role: words.optional(),
  kindOfWorker: words.optional(),
  whatTheyDo: words.optional(),
  training: words.optional(),
  whatKeeps: words.optional(),
  questions: z.array(words).optional(),
  /** What stood here when it was translated, where it has changed since. */
  translatedFrom: z.strictObject(written).partial().optional(),
})

const texts = z.strictObject({
  theme: words,
  focus: words,
  aims: z.array(words),
  cities: z.array(words),
  days: z.array(z.strictObject({ theme: words, question: words })).length(5),
  pictures: z.record(name, words),
  items: z.record(name, itemTexts),
})

/** The sample week is written in these languages, whichever the site offers. */
export const sampleLanguages = ['en', 'fr', 'es', 'pt', 'ar'] as const
export type SampleLanguage = (typeof sampleLanguages)[number]

export type SampleItem = z.infer<typeof item>
export type SampleTexts = z.infer<typeof texts>
export type ItemTexts = z.infer<typeof itemTexts>
/** What is in the sample week, and its texts in each of its languages. */
export type SampleContent = { week: z.infer<typeof week>; texts: Record<SampleLanguage, SampleTexts> }

const fileOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const read = async (file: string): Promise<unknown> => parse(await readFile(fileOf(file), 'utf8'))

/** Reads the files beside this one. @throws {z.ZodError} where one of them is not written as it must be */
export async function readContent(): Promise<SampleContent> {
  const byLanguage = Object.fromEntries(
    await Promise.all(sampleLanguages.map(async (code) => [code, await read(`${code}.yaml`)])),
  )
  const all = z.object({ en: texts, fr: texts, es: texts, pt: texts, ar: texts } satisfies Record<
    SampleLanguage,
    typeof texts
  >)
  return { week: week.parse(await read('week.yaml')), texts: all.parse(byLanguage) }
}

/** The file of a drawing. */
export const drawingOf = (picture: string): string => fileOf(`pictures/${picture}.svg`)
