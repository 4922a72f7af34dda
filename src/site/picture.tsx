import type { ReactNode } from 'react'
import type { Text } from '../kit/item.ts'
import type { Media } from '../payload-types.ts'
import { textOf } from '../store/reader.ts'

type File = { href: string; width: number; height: number }

/** A picture as pages show it: its files from small to large, all of the same shape. */
export type PictureView = { files: [File, ...File[]]; alt: Text; credit?: string }

/** Something to download. `size` in bytes. */
export type FileView = { href: string; type: string; size?: number; title: Text; name: string }

type Stored = { filename?: string | null; width?: number | null; height?: number | null }

/** The address of a file of the media store. */
export const mediaHref = (filename: string): string => `/media/${encodeURIComponent(filename)}`

/** Undefined for what is no picture, or may not be shown (then only its id was read). */
export function pictureView(media: Media | number | null | undefined): PictureView | undefined {
  if (typeof media !== 'object' || !media?.mimeType?.startsWith('image/')) return undefined
  const files = [media.sizes?.small, media.sizes?.medium, media]
    .flatMap((stored) => fileOf(stored) ?? [])
    .sort((one, other) => one.width - other.width)
  const [first, ...others] = files.filter(({ width }, index) => files[index + 1]?.width !== width)
  if (!first) return undefined
  return {
    files: [first, ...others],
    alt: textOf(media, 'alt') ?? { text: '', lang: 'en' },
    credit: media.credit ?? undefined,
  }
}

/** A document to download, or a picture as a file; undefined for what may not be shown. */
export function fileView(media: Media | number | null | undefined): FileView | undefined {
  if (typeof media !== 'object' || !media?.filename) return undefined
  return {
    href: mediaHref(media.filename),
    type: media.mimeType ?? '',
    size: media.filesize ?? undefined,
    title: textOf(media, 'alt') ?? { text: media.filename, lang: 'en' },
    name: media.filename,
  }
}

function fileOf(stored: Stored | null | undefined): File | undefined {
  if (!stored?.filename || !stored.width || !stored.height) return undefined
  return { href: mediaHref(stored.filename), width: stored.width, height: stored.height }
}

/**
 * The picture itself. Its space is kept before it comes; it comes when it is scrolled to.
 * @param props.sizes how wide it stands on the page, for the browser to choose a file by
 */
export function Picture({ picture, sizes = '(min-width: 48rem) 42rem, 100vw', lang }: PictureProps): ReactNode {
  const { files, alt } = picture
  const largest = files.at(-1) ?? files[0]
  const middle = files.find(({ width }) => width >= 900) ?? largest
  return (
    // biome-ignore lint/performance/noImgElement: these pages are not made by Next
    <img
      src={middle.href}
      srcSet={files.length > 1 ? files.map(({ href, width }) => `${href} ${width}w`).join(', ') : undefined}
      sizes={files.length > 1 ? sizes : undefined}
      width={largest.width}
      height={largest.height}
      alt={alt.text}
      lang={alt.lang === lang ? undefined : alt.lang}
      loading="lazy"
      decoding="async"
    />
  )
}

type PictureProps = { picture: PictureView; sizes?: string /** Language of the page around it. */; lang?: string }
