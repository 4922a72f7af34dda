import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Media } from '../payload-types.ts'
import { fileView, Picture, pictureView } from './picture.tsx'

const makeMedia = (more: Partial<Media> = {}): Media => ({
  id: 1,
  alt: 'A table under a tree',
  filename: 'table.webp',
  mimeType: 'image/webp',
  filesize: 100_000,
  width: 2000,
  height: 1000,
  sizes: {
    small: { filename: 'table-480x240.webp', width: 480, height: 240 },
    medium: { filename: 'table-960x480.webp', width: 960, height: 480 },
  },
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...more,
})

describe('a picture', () => {
  it('offers its files from small to large and keeps its space', () => {
    const picture = pictureView(makeMedia())
    const html = picture && renderToStaticMarkup(<Picture picture={picture} sizes="100vw" lang="en" />)
    expect(html).toBe(
      '<img src="/media/table-960x480.webp" srcSet="/media/table-480x240.webp 480w, /media/table-960x480.webp 960w, /media/table.webp 2000w" sizes="100vw" width="2000" height="1000" alt="A table under a tree" loading="lazy" decoding="async"/>',
    )
  })

  it('has one file where it is too small for others, and names what no address may hold', () => {
    const picture = pictureView(makeMedia({ filename: 'un été?.webp', width: 300, height: 200, sizes: {} }))
    const html = picture && renderToStaticMarkup(<Picture picture={picture} lang="fr" />)
    expect(html).toContain('src="/media/un%20%C3%A9t%C3%A9%3F.webp" width="300" height="200"')
    expect(html).not.toContain('srcSet')
    expect(html).toContain('lang="en"')
  })

  it('is none for a file, for one without a size and for one that may not be shown', () => {
    expect(pictureView(makeMedia({ mimeType: 'application/pdf' }))).toBeUndefined()
    expect(pictureView(makeMedia({ width: null, sizes: {} }))).toBeUndefined()
    expect(pictureView(7)).toBeUndefined()
    expect(pictureView(null)).toBeUndefined()
  })
})

it('a file is told with its type and size', () => {
  const file = fileView(makeMedia({ filename: 'manual.pdf', mimeType: 'application/pdf', alt: 'Manual' }))
  expect(file).toEqual({
    href: '/media/manual.pdf',
    type: 'application/pdf',
    size: 100_000,
    title: { text: 'Manual', lang: 'en' },
    name: 'manual.pdf',
  })
  expect(fileView(3)).toBeUndefined()
})
