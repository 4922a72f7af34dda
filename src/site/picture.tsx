import { createContext, type ReactNode, useContext } from 'react'
import { directionOf } from '../i18n/direction.ts'
import { sizeIn } from '../i18n/sizes.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Text } from '../kit/item.ts'
import type { Media } from '../payload-types.ts'
import { textOf } from '../store/reader.ts'

/** `size` in bytes. */
type File = { href: string; width: number; height: number; size?: number }

/** A picture as pages show it: its files from small to large, all of the same shape; the same in AVIF, where it is kept so. */
export type PictureView = { files: [File, ...File[]]; avif: File[]; alt: Text; credit?: string }

/** Something to download. `size` in bytes. */
export type FileView = { href: string; type: string; size?: number; title: Text; name: string }

type Stored = {
  filename?: string | null
  width?: number | null
  height?: number | null
  filesize?: number | null
}

/** The address of a file of the media store. */
export const mediaHref = (filename: string): string => `/media/${encodeURIComponent(filename)}`

/** Undefined for what is no picture, or may not be shown (then only its id was read). */
export function pictureView(media: Media | number | null | undefined): PictureView | undefined {
  if (typeof media !== 'object' || !media?.mimeType?.startsWith('image/')) return undefined
  const { small, medium, smallAvif, mediumAvif, largeAvif } = media.sizes ?? {}
  const [first, ...others] = filesOf([small, medium, media])
  if (!first) return undefined
  return {
    files: [first, ...others],
    avif: filesOf([smallAvif, mediumAvif, largeAvif]),
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

/** Given from light to heavy; of those equally wide, the lightest. */
function filesOf(all: readonly (Stored | null | undefined)[]): File[] {
  const files = all.flatMap((stored) => fileOf(stored) ?? [])
  const widths = files.map(({ width }) => width)
  return files.filter(({ width }, index) => widths.indexOf(width) === index)
}

function fileOf(stored: Stored | null | undefined): File | undefined {
  if (!stored?.filename || !stored.width || !stored.height) return undefined
  const { filename, width, height, filesize } = stored
  return { href: mediaHref(filename), width, height, size: filesize ?? undefined }
}

const srcSet = (files: readonly File[]) => files.map(({ href, width }) => `${href} ${width}w`).join(', ')

/** The file for who asks for one alone: wide enough for most, light enough for all. */
export const middleOf = ({ files }: PictureView): File =>
  files.find(({ width }) => width >= 800) ?? files.at(-1) ?? files[0]

/**
 * The picture itself. Its space is kept before it comes; it comes when it is scrolled to, but for the first of a page
 * (`render.tsx`).
 * @param props.sizes how wide it stands on the page, for the browser to choose a file by
 */
export function Picture({ picture, sizes = '(min-width: 48rem) 42rem, 100vw', lang }: PictureProps): ReactNode {
  const leftOut = useContext(PicturesLeftOut)
  if (leftOut) return <LeftOut t={leftOut} picture={picture} />
  const { files, avif, alt } = picture
  const largest = files.at(-1) ?? files[0]
  return (
    <picture>
      {avif.length > 0 ? <source type="image/avif" srcSet={srcSet(avif)} sizes={sizes} /> : null}
      <img
        src={middleOf(picture).href}
        srcSet={files.length > 1 ? srcSet(files) : undefined}
        sizes={files.length > 1 ? sizes : undefined}
        width={largest.width}
        height={largest.height}
        alt={alt.text}
        lang={alt.lang === lang ? undefined : alt.lang}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}

/** The words of the page where readers want no pictures. */
export const PicturesLeftOut = createContext<Translate | undefined>(undefined)

/** In place of a picture: what it shows, and the way to see it after all. */
function LeftOut({ t, picture }: { t: Translate; picture: PictureView }): ReactNode {
  const { alt } = picture
  const { href, size } = middleOf(picture)
  return (
    <p className="small" lang={t.locale} dir={directionOf(t.locale)}>
      <span lang={alt.lang} dir={directionOf(alt.lang)}>
        {alt.text}
      </span>{' '}
      <a href={href}>{t('picture.see')}</a> {size ? `(${sizeIn(t.locale, size)})` : null}
    </p>
  )
}

type PictureProps = { picture: PictureView; sizes?: string /** Language of the page around it. */; lang?: string }
