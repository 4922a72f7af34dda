import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { mediaStoreOf, readMedia } from '../store/media-store.ts'
import { dataOf, type Inward } from './document.ts'
import type { Entry } from './entries.ts'
import { type Form, hashOf, isForm, languagesOf } from './form.ts'
import type { Holdings } from './holdings.ts'
import type { Memory } from './memory.ts'
import { picturesIn } from './pictures.ts'
import { mediaFile } from './schema/item.ts'
import { baseLanguage } from './schema/values.ts'
import { uploadShape } from './shape.ts'
import { localeOf } from './write.ts'

/** Every picture and file that a form names: in its fields, and in its texts as `![alt](media/…)`. */
export function uploadsIn(form: Form): Form[] {
  const found: Form[] = []
  for (const value of Object.values(form).flat()) {
    if (typeof value === 'string') found.push(...picturesIn(value).filter(({ file }) => mediaFile.test(file)))
    if (!isForm(value)) continue
    if (typeof value.file === 'string') found.push(value)
    else found.push(...uploadsIn(value))
  }
  return found
}

type Context = { payload: Payload; req: PayloadRequest; folder: string; holdings: Holdings; memory: Memory }

const noLinks: Inward = { idOf: () => undefined, richTextOf: () => null, uploadOf: () => undefined }

/**
 * Stores what the entries name from the folder's `media/`, unless it is stored already.
 * @returns the id of each file
 */
export async function storeUploads(entries: Entry[], context: Context): Promise<Map<string, number>> {
  const stored = new Map<string, number>()
  for (const upload of entries.flatMap(({ form }) => uploadsIn(form))) {
    const file = String(upload.file)
    if (!stored.has(file)) stored.set(file, await storeUpload(file, upload, context))
  }
  return stored
}

async function storeUpload(
  file: string,
  form: Form,
  { payload, req, folder, holdings, memory }: Context,
): Promise<number> {
  const bytes = await readFile(path.join(folder, file))
  const written = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const known = memory.of(file)
  const before = holdings.media.find((one) =>
    known?.written === written ? String(one.id) === known.document : `media/${one.filename}` === file,
  )
  const isSame =
    before &&
    (known?.written === written || (await readMedia(mediaStoreOf(payload), path.basename(file)))?.equals(bytes))
  if (isSame && typeof before.id === 'number') {
    const shown = holdings.fileOf(before.id)
    if (!shown || hashOf({ ...shown, file }) !== hashOf({ ...form, file }))
      await describe(before.id, form, payload, req)
    memory.note(file, before.id, written)
    return before.id
  }
  const data = { ...dataOf(uploadShape, form, baseLanguage, noLinks), alt: String(form.alt) }
  const made = await payload.create({
    collection: 'media',
    data,
    locale: baseLanguage,
    filePath: path.join(folder, file),
    depth: 0,
    req,
  })
  await describe(made.id, form, payload, req)
  memory.note(file, made.id, written)
  return made.id
}

/** Keeps the alternative texts of a file. */
async function describe(id: number, form: Form, payload: Payload, req: PayloadRequest): Promise<void> {
  for (const locale of languagesOf(form)) {
    const { alt, credit } = dataOf(uploadShape, form, locale, noLinks)
    if (typeof alt !== 'string') continue
    const data = { alt, ...(typeof credit === 'string' ? { credit } : {}) }
    await payload.update({ collection: 'media', id, data, locale: localeOf(locale), depth: 0, req })
  }
}
