import type { Where } from 'payload'
import { type ItemRecord, itemList, readItem, readRecord } from '../editions/index.ts'
import type { ItemView, Text } from '../kit/item.ts'
import { type FileView, fileView } from '../site/picture.tsx'
import { type Reader, textOf } from '../store/reader.ts'
import { resourceItems } from './item.ts'

/** A resource as its page shows it. */
export type ResourceView = ItemRecord & {
  year?: number
  licence?: string
  file?: FileView
  releaseInWeek?: 'printed' | 'probable' | 'unconfirmed'
}

/** A resource by its slug; null where none is published. */
export async function readResource(read: Reader, slug: string, homeZone: string): Promise<ResourceView | null> {
  const doc = await readItem(read, 'resources', slug)
  if (!doc) return null
  return {
    ...(await readRecord(read, 'resources', doc, homeZone)),
    year: doc.year ?? undefined,
    licence: doc.licence || undefined,
    file: fileView(doc.file),
    releaseInWeek: doc.releaseInWeek ?? undefined,
  }
}

/** What the library is narrowed to. */
export type Filter = { kind?: string; year?: number; theme?: number }

const real: Where = { sample: { not_equals: true } }

/** One page of the library, the newest first, the sample apart. */
export function listResources(
  read: Reader,
  { kind, year, theme }: Filter,
  page: { page: number; limit: number },
): Promise<{ items: ItemView[]; total: number }> {
  const narrowed: Where[] = [real]
  if (kind !== undefined) narrowed.push({ kind: { equals: kind } })
  if (year !== undefined) narrowed.push({ year: { equals: year } })
  if (theme !== undefined) narrowed.push({ themes: { in: [theme] } })
  return itemList(read, 'resources', { and: narrowed }, { ...page, sort: 'newest' })
}

/** What the library can be narrowed to: the kinds, years and themes that are in it. */
export type Choices = { kinds: string[]; years: number[]; themes: { id: number; slug: string; title: Text }[] }

/** Reads them: three queries for values, one for the themes' titles. */
export async function readChoices(read: Reader): Promise<Choices> {
  const distinct = (field: 'kind' | 'year' | 'themes') => read.distinct({ collection: 'resources', field, where: real })
  const [kinds, years, named] = await Promise.all([distinct('kind'), distinct('year'), distinct('themes')])
  const { docs: themes } = await read.find({
    collection: 'themes',
    where: { id: { in: named } },
    select: { title: true, slug: true },
    limit: 500,
    pagination: false,
  })
  return {
    kinds: resourceItems.kinds.filter((kind) => kinds.includes(kind)),
    years: years.map(Number).sort((one, other) => other - one),
    themes: themes.flatMap((theme) => {
      const title = textOf(theme, 'title')
      return theme.slug && title ? [{ id: theme.id, slug: theme.slug, title }] : []
    }),
  }
}
