import { createHash } from 'node:crypto'
import { type Answer, makeAnswer } from './answer.ts'
import { askAgain, forEver, type RawHeaders } from './headers.ts'
import type { PageScript } from './scripts/scripts.ts'

/** The few files that pages are drawn with, kept in memory. */
export type Assets = {
  /** Address of the stylesheet; another one whenever a letter of it changes. */
  styleHref: string
  /** Addresses of the scripts of pages, by name. */
  scripts: Record<PageScript, string>
  get(path: string): Answer | undefined
}

const formerFile = /^\/assets\/(\w+)\.[\w-]{1,32}\.(?:css|js)$/

/**
 * The stylesheet, the icon and the scripts, compressed once as hard as can be.
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
  /** Today's file by its name, for pages kept by a proxy that still ask for the one of the version before. */
  const stands = new Map<string, Answer>()
  const add = async (name: string, ending: 'css' | 'js', body: string) => {
    const type = ending === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12)
    const href = `/assets/${name}.${hash}.${ending}`
    answers.set(href, await makeAnswer({ type, body, headers, quality: 11, cacheControl: forEver }))
    stands.set(name, await makeAnswer({ type, body, headers, quality: 11, cacheControl: askAgain }))
    return href
  }
  const styleHref = await add('site', 'css', sources.style)
  const { copy, times, offline, worker } = sources.scripts
  const scripts = {
    copy: await add('copy', 'js', copy),
    times: await add('times', 'js', times),
    offline: await add('offline', 'js', offline),
  }
  const day = 'public, max-age=86400'
  const file = { headers, quality: 11 }
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
  return { styleHref, scripts, get: (path) => answers.get(path) ?? stands.get(formerFile.exec(path)?.[1] ?? '') }
}
