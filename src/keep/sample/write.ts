import { readFile } from 'node:fs/promises'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { defaultLocale } from '../../i18n/languages.ts'
import { sharp } from '../../kit/sharp.ts'
import { drawingOf, type SampleLanguage, type SampleTexts, sampleLanguages } from './content.ts'

/** What Payload stores: by its names, in one language. */
export type Data = Record<string, unknown>
/** The texts of one document in one language; undefined where it has none. */
export type TextsIn = (language: SampleLanguage) => Data | undefined

export type Writer = {
  /** Stores a document in every language that it has texts in, published and marked as sample. @returns its id */
  write(collection: CollectionSlug, fixed: Data, textsIn?: TextsIn): Promise<number>
  /** Changes the English text alone: the translations stay behind. */
  rewrite(collection: CollectionSlug, id: number, texts: Data): Promise<void>
  /** Stores a drawing as a picture. @returns its id */
  draw(picture: string, texts: Record<SampleLanguage, SampleTexts>, consent?: number): Promise<number>
}

/** Writes the documents of the sample in the transaction of `req`; each that is made is told to `onMade`. */
export function sampleWriter(payload: Payload, req: PayloadRequest, onMade: () => void): Writer {
  const numbered = ({ id, ...doc }: Data): Data & { id: number } => {
    if (typeof id !== 'number') throw new Error('A document of the sample was stored without a number')
    return { ...doc, id }
  }
  const published = (collection: CollectionSlug, data: Data): Data =>
    payload.collections[collection].config.versions?.drafts ? { ...data, _status: 'published' } : data

  async function create(collection: CollectionSlug, data: Data, file?: Upload): Promise<Data & { id: number }> {
    const all = published(collection, { ...data, sample: true })
    const options = { collection, data: all, file, locale: defaultLocale, draft: false, depth: 0, req }
    return numbered({ ...(await payload.create(options)) })
  }
  async function update(collection: CollectionSlug, id: number, data: Data, locale: SampleLanguage): Promise<void> {
    await payload.update({ collection, id, data: published(collection, data), locale, draft: false, depth: 0, req })
  }
  async function translate(collection: CollectionSlug, doc: Data & { id: number }, textsIn: TextsIn): Promise<void> {
    for (const language of sampleLanguages) {
      const texts = language === defaultLocale ? undefined : textsIn(language)
      if (texts) await update(collection, doc.id, withRows(texts, doc), language)
    }
  }

  return {
    async write(collection, fixed, textsIn = () => ({})) {
      const doc = await create(collection, { ...fixed, ...textsIn(defaultLocale) })
      await translate(collection, doc, textsIn)
      onMade()
      return doc.id
    },
    rewrite: (collection, id, texts) => update(collection, id, texts, defaultLocale),
    async draw(picture, texts, consent) {
      const file = await uploadOf(picture)
      const doc = await create('media', { alt: texts.en.pictures[picture], consent }, file)
      await translate('media', doc, (language) => ({ alt: texts[language].pictures[picture] }))
      onMade()
      return doc.id
    },
  }
}

/** Rows of a list are told apart by their ids: a translation fills those that are there. */
function withRows(texts: Data, doc: Data): Data {
  const filled = Object.entries(texts).map(([name, given]): [string, unknown] => {
    const rows = doc[name]
    if (!Array.isArray(given) || !Array.isArray(rows)) return [name, given]
    const [theirs, own]: [unknown[], unknown[]] = [given, rows]
    return [name, own.map((row, at) => Object.assign({}, row, theirs[at]))]
  })
  return Object.fromEntries(filled)
}

type Upload = { name: string; data: Buffer; mimetype: string; size: number }

/** The media store takes no drawings as they are: they become pictures of 1200 by 600 pixels. */
async function uploadOf(picture: string): Promise<Upload> {
  const data = await sharp(await readFile(drawingOf(picture)))
    .resize(1200)
    .png()
    .toBuffer()
  return { name: `sample-${picture}.png`, data, mimetype: 'image/png', size: data.length }
}
