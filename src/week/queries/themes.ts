import type { Text } from '../../kit/item.ts'
import type { Theme } from '../../payload-types.ts'
import { type Reader, textOf } from '../../store/reader.ts'

/** A theme across the years. */
export type ThemeView = {
  id: number
  slug: string
  href: string
  title: Text
  summary?: Text
  /** Pillar of the field's framework. */
  framework?: string
}

function themeView(doc: Theme): ThemeView {
  return {
    id: doc.id,
    slug: doc.slug ?? '',
    href: `/themes/${doc.slug}`,
    title: textOf(doc, 'title') ?? { text: doc.slug ?? '', lang: 'en' },
    summary: textOf(doc, 'summary'),
    framework: doc.framework ?? undefined,
  }
}

export async function readTheme(read: Reader, slug: string): Promise<ThemeView | null> {
  const doc = await read.findOne({ collection: 'themes', where: { slug: { equals: slug } } })
  return doc && themeView(doc)
}

/** All themes; there are tens of them, whatever the number of years. */
export async function readThemes(read: Reader): Promise<ThemeView[]> {
  const { docs } = await read.find({
    collection: 'themes',
    where: { sample: { not_equals: true } },
    sort: 'slug',
    limit: 500,
    pagination: false,
  })
  return docs.map(themeView)
}
