import type { CollectionBeforeOperationHook, ImageSize } from 'payload'
import { sharp } from '../kit/sharp.ts'

/** What a picture may weigh on a phone, 360 to 412 pixels wide at two dots a pixel, in bytes. */
export const phoneLimit = 40_000

type Size = { name: string; format: 'avif' | 'webp'; width: number; quality: number }

/**
 * The sizes in which every picture is kept beside the upload itself, which is the largest WebP. A phone takes `small` or
 * `medium`, at one or two dots a pixel.
 */
const sizes: readonly Size[] = [
  { name: 'small', format: 'webp', width: 480, quality: 65 },
  { name: 'medium', format: 'webp', width: 840, quality: 65 },
  { name: 'smallAvif', format: 'avif', width: 480, quality: 50 },
  { name: 'mediumAvif', format: 'avif', width: 840, quality: 50 },
  { name: 'largeAvif', format: 'avif', width: 1600, quality: 45 },
]

/** AVIF takes most of its time for the last hundredths: at effort 2 it is six times as fast and a twentieth larger. */
const formatOf = ({ format, quality }: Size) => ({
  format,
  options: format === 'avif' ? { quality, effort: 2 } : { quality },
})

/** Its file is named after the upload and the size: two sizes of a small picture are equally wide. */
const imageSize = (size: Size): ImageSize => ({
  name: size.name,
  width: size.width,
  withoutEnlargement: true,
  formatOptions: formatOf(size),
  generateImageName: ({ originalName, extension }) => `${originalName}-${size.name}.${extension}`,
})

/** The same for Payload. */
export const pictureSizes: ImageSize[] = sizes.map(imageSize)

const onPhones = new Set(['small', 'medium', 'smallAvif', 'mediumAvif'])
/** What is tried of a size's quality, one after the other. At the last even noise is light. */
const steps = [1, 0.5, 0.1]

/** The size in the best quality at which this picture is light enough. */
async function lightEnough(picture: Buffer, wanted: Size): Promise<Size> {
  if (!onPhones.has(wanted.name)) return wanted
  const small = sharp(picture).rotate().resize({ width: wanted.width, withoutEnlargement: true })
  const { data, info } = await small.raw().toBuffer({ resolveWithObject: true })
  for (const step of steps) {
    const tried = { ...wanted, quality: Math.max(1, Math.round(wanted.quality * step)) }
    const { format, options } = formatOf(tried)
    const { length } = await sharp(data, { raw: info }).toFormat(format, options).toBuffer()
    if (length <= phoneLimit) return tried
  }
  return { ...wanted, quality: 1 }
}

/**
 * Before an upload is drawn in its sizes, lowers the quality of those for phones until they are light enough. What is
 * no picture after all is left to Payload, which refuses it.
 */
export const drawLightly: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file?.mimetype.startsWith('image/')) return args
  const { data } = req.file
  const chosen = await Promise.all(sizes.map((size) => lightEnough(data, size))).catch(() => sizes)
  const { config } = args.collection
  const upload = { ...config.upload, imageSizes: chosen.map(imageSize) }
  return { ...args, collection: { ...args.collection, config: { ...config, upload } } }
}
