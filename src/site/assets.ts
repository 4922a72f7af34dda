import { createHash } from 'node:crypto'
import { type Answer, makeAnswer } from './answer.ts'
import { askAgain, forEver, type RawHeaders } from './headers.ts'

/** The few files that pages are drawn with, kept in memory. */
export type Assets = {
  /** Address of the stylesheet; another one whenever a letter of it changes. */
  styleHref: string
  get(path: string): Answer | undefined
}

const formerStyle = /^\/assets\/site\.[\w-]{1,32}\.css$/

/**
 * The stylesheet and the icon, compressed once as hard as can be.
 * @param sources.icon an SVG drawing
 */
export async function createAssets(sources: { style: string; icon: string; headers: RawHeaders }): Promise<Assets> {
  const { style, icon, headers } = sources
  const hash = createHash('sha256').update(style).digest('base64url').slice(0, 12)
  const styleHref = `/assets/site.${hash}.css`
  const css = { type: 'text/css; charset=utf-8', body: style, headers, quality: 11 }
  const day = 'public, max-age=86400'
  const location = ['location', '/favicon.svg']
  const answers = new Map<string, Answer>([
    [styleHref, await makeAnswer({ ...css, cacheControl: forEver })],
    ['/favicon.svg', await makeAnswer({ type: 'image/svg+xml', body: icon, headers, cacheControl: day, quality: 11 })],
    [
      '/favicon.ico',
      await makeAnswer({
        status: 301,
        type: 'text/plain',
        body: '',
        headers: [...location, ...headers],
        cacheControl: day,
      }),
    ],
  ])
  // A page kept by a proxy may still ask for the stylesheet of the version before: today's suits it better than none.
  const stand = await makeAnswer({ ...css, cacheControl: askAgain })
  return { styleHref, get: (path) => answers.get(path) ?? (formerStyle.test(path) ? stand : undefined) }
}
