import { createHash } from 'node:crypto'
import { type Answer, makeAnswer } from './answer.ts'
import { askAgain, forEver, type RawHeaders } from './headers.ts'
import type { PageScript } from './scripts/scripts.ts'

/** The few files that pages are drawn with, kept in memory. */
export type Assets = {
  /** Address of the stylesheet; another one whenever a letter of it changes. */
  styleHref: string
  /** The scripts of pages, by name, which stand in the pages themselves. */
  scripts: Record<PageScript, string>
  get(path: string): Answer | undefined
}

const formerStyle = /^\/assets\/site\.[\w-]{1,32}\.css$/

/**
 * The stylesheet, the icon and the worker, compressed once as hard as can be.
 * @param sources.icon an SVG drawing
 */
export async function createAssets(sources: {
  style: string
  icon: string
  scripts: Record<PageScript | 'worker', string>
  headers: RawHeaders
}): Promise<Assets> {
  const { icon, headers } = sources
  const answers = new Map<string, Answer>()
  const file = { headers, quality: 11 }
  const style = { ...file, type: 'text/css; charset=utf-8', body: sources.style }
  const styleHref = `/assets/site.${createHash('sha256').update(style.body).digest('base64url').slice(0, 12)}.css`
  answers.set(styleHref, await makeAnswer({ ...style, cacheControl: forEver }))
  /** For pages kept by a proxy that still ask for the one of the version before. */
  const presentStyle = await makeAnswer({ ...style, cacheControl: askAgain })
  const { worker, ...scripts } = sources.scripts
  const day = 'public, max-age=86400'
  answers.set(
    '/offline.js',
    await makeAnswer({ ...file, type: 'text/javascript', body: worker, cacheControl: askAgain }),
  )
  answers.set('/favicon.svg', await makeAnswer({ ...file, type: 'image/svg+xml', body: icon, cacheControl: day }))
  const toIcon = ['location', '/favicon.svg', ...headers]
  answers.set(
    '/favicon.ico',
    await makeAnswer({ status: 301, type: 'text/plain', body: '', headers: toIcon, cacheControl: day }),
  )
  const get = (path: string) => answers.get(path) ?? (formerStyle.test(path) ? presentStyle : undefined)
  return { styleHref, scripts, get }
}
