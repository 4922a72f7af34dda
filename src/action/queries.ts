import { pathOf } from '../kit/folders.ts'
import type { Text } from '../kit/item.ts'
import type { Call } from '../payload-types.ts'
import { languageOf, type OldTranslation, oldTranslationOf, type Reader, textOf } from '../store/reader.ts'

type Linked = { name: string; href?: string }

/** A Call to Action as its record shows it. */
export type CallView = {
  id: number
  title: Text
  summary?: Text
  /** The statement as the editor stores it, with its language. */
  statement?: { value: object; lang: string }
  /** Year-month-day. */
  launched?: string
  launchNote?: Text
  edition?: { slug: string; year?: number }
  /** What the week published under the same title. */
  items: { href: string; title: Text; kind: string }[]
  /** Numbers as they were stated: `asOf` is a date or, where none is known, words. */
  counts: { asOf: string; organisations: number; source?: string }[]
  signatories: Linked[]
  signatoriesNote?: Text
  elsewhere: { language: string; url: string }[]
  /** Where the page's language is behind. */
  old?: OldTranslation
  sources: string[]
}

/** All calls, the latest first. There are few: one in the first ten years. */
export async function readCalls(read: Reader): Promise<CallView[]> {
  const { docs } = await read.find({
    collection: 'calls',
    depth: 1,
    populate: { editions: { slug: true, year: true }, organisations: { name: true, slug: true } },
    sort: ['-launched', 'id'],
    limit: 20,
    pagination: false,
  })
  return Promise.all(docs.map((doc) => callView(read, doc)))
}

async function callView(read: Reader, doc: Call): Promise<CallView> {
  const title = textOf(doc, 'title') ?? { text: doc.slug ?? '', lang: 'en' }
  const edition = typeof doc.edition === 'object' ? doc.edition : undefined
  return {
    id: doc.id,
    title,
    summary: textOf(doc, 'summary'),
    statement: doc.statement ? { value: doc.statement, lang: languageOf(doc, 'statement') } : undefined,
    launched: doc.launched || undefined,
    launchNote: textOf(doc, 'launchNote'),
    edition: edition?.slug ? { slug: edition.slug, year: edition.year ?? undefined } : undefined,
    items: edition ? await itemsTitled(read, title.text, edition.id) : [],
    counts: (doc.signatoryCounts ?? []).map(({ asOf, organisations, source }) => ({
      asOf,
      organisations,
      source: source || undefined,
    })),
    signatories: (doc.signatoriesNamed ?? []).flatMap((body) =>
      typeof body === 'object' ? [{ name: body.name, href: pathOf('organisations', body) }] : [],
    ),
    signatoriesNote: textOf(doc, 'signatoriesNote'),
    elsewhere: (doc.translations ?? []).map(({ language, url }) => ({ language, url })),
    sources: doc.sources ?? [],
    old: oldTranslationOf(doc),
  }
}

async function itemsTitled(read: Reader, title: string, edition: number): Promise<CallView['items']> {
  const { docs } = await read.find({
    collection: 'posts',
    where: { and: [{ edition: { equals: edition } }, { title: { equals: title } }] },
    scope: `posts/edition:${edition}`,
    select: { title: true, slug: true, kind: true },
    pagination: false,
    limit: 10,
  })
  return docs.flatMap((doc) => {
    const href = pathOf('posts', doc)
    return href ? [{ href, kind: doc.kind, title: textOf(doc, 'title') ?? { text: title, lang: 'en' } }] : []
  })
}
