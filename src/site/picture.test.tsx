import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeFrame } from '../../tests/support/frame.ts'
import type { Media } from '../payload-types.ts'
import { faultsInHtml } from './html-validity.ts'
import { fileView, Picture, pictureView } from './picture.tsx'
import { renderPage } from './render.tsx'

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
    medium: { filename: 'table-840x420.webp', width: 840, height: 420 },
    smallAvif: { filename: 'table-480x240.avif', width: 480, height: 240 },
    mediumAvif: { filename: 'table-840x420.avif', width: 840, height: 420 },
    largeAvif: { filename: 'table-1600x800.avif', width: 1600, height: 800 },
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
      '<picture><source type="image/avif" srcSet="/media/table-480x240.avif 480w, /media/table-840x420.avif 840w, /media/table-1600x800.avif 1600w" sizes="100vw"/>' +
        '<img src="/media/table-840x420.webp" srcSet="/media/table-480x240.webp 480w, /media/table-840x420.webp 840w, /media/table.webp 2000w" sizes="100vw" width="2000" height="1000" alt="A table under a tree" loading="lazy" decoding="async"/></picture>',
    )
  })

  it('has one file where it is too small for others, and names what no address may hold', () => {
    const picture = pictureView(makeMedia({ filename: 'un été?.webp', width: 300, height: 200, sizes: {} }))
    const html = picture && renderToStaticMarkup(<Picture picture={picture} lang="fr" />)
    expect(html).toContain('src="/media/un%20%C3%A9t%C3%A9%3F.webp" width="300" height="200"')
    expect(html).not.toContain('srcSet')
    expect(html).toContain('lang="en"')
  })

  it('is the lightest of the files that are equally wide', () => {
    const sizes = { small: { filename: 'small.webp', width: 300, height: 200 } }
    const picture = pictureView(makeMedia({ filename: 'heavy.webp', width: 300, height: 200, sizes }))
    expect(picture?.files.map(({ href }) => href)).toEqual(['/media/small.webp'])
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

it('the first of a page comes at once, the others when they are scrolled to', () => {
  const picture = pictureView(makeMedia())
  const body = picture && [1, 2, 3].map((key) => <Picture key={key} picture={picture} />)
  const html = renderPage({ title: 'Pictures', family: 'test', body }, makeFrame('en'))
  const pictures = [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag.includes('loading="lazy"'))
  expect(pictures).toEqual([false, true, true])
})

it('is told in words, with the way to see it and its size, where readers want none', async () => {
  const picture = pictureView(
    makeMedia({ sizes: { medium: { filename: 't.webp', width: 840, height: 420, filesize: 34_000 } } }),
  )
  const body = picture && <Picture picture={picture} lang="fr" />
  const html = renderPage({ title: 'Images', family: 'test', body }, makeFrame('fr', { textOnly: 'saving' }))
  expect(html).toContain(
    '<p class="small" lang="fr" dir="ltr"><span lang="en" dir="ltr">A table under a tree</span> <a href="/media/t.webp">Voir l’image</a> (34 ko)</p>',
  )
  expect(html).not.toMatch(/<(img|picture|source)\b/)
  expect(await faultsInHtml(html)).toEqual([])
})
