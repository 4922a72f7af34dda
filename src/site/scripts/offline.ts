import {
  cacheName,
  type EditionList,
  fetchList,
  isEditionPage,
  keep,
  keptPaths,
  offlinePage,
  prefixOf,
  removeAll,
} from './keeping.ts'

const { lang } = document.documentElement
const prefix = prefixOf(location.pathname)
/** The parts of the page by their names; those of the page and its script belong together. */
const part = (name: string) => document.querySelector<HTMLElement>(`[data-is=${name}]`) ?? document.createElement('p')
const show = (name: string, isShown: boolean) => {
  part(name).hidden = !isShown
}
const say = (name: string, words: string) => {
  part(name).textContent = words
}
const sizeOf = (bytes: number) =>
  (bytes / 1e3).toLocaleString(lang, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
const registered = () => navigator.serviceWorker.getRegistration('/')

async function refresh(): Promise<void> {
  const isOn = Boolean(await registered())
  show('off', !isOn)
  show('on', isOn)
  if (!isOn) return
  const cache = await caches.open(cacheName)
  const paths = await keptPaths(cache)
  const items: Node[] = []
  let used = 0
  for (const path of paths) {
    const kept = await cache.match(path)
    used += Number(kept?.headers.get('content-length'))
    if (!kept || !isEditionPage(path)) continue
    const page = new DOMParser().parseFromString(await kept.text(), 'text/html')
    const link = document.createElement('a')
    link.href = path
    link.lang = page.documentElement.lang
    link.dir = page.documentElement.dir
    link.textContent = page.querySelector('h1')?.textContent ?? path
    const item = document.createElement('li')
    item.append(link)
    items.push(item)
  }
  part('list').replaceChildren(...items)
  show('none', items.length === 0)
  say('used', sizeOf(used))
}

async function turnOn(): Promise<void> {
  await navigator.serviceWorker.register('/offline.js', { scope: '/', updateViaCache: 'none' })
  await keep(await caches.open(cacheName), offlinePage(location.pathname))
  await refresh()
  await offerWhole()
}

async function remove(): Promise<void> {
  stopping.abort()
  await (await registered())?.unregister()
  await removeAll()
  await refresh()
  say('status', part('removed').textContent)
}

let list: EditionList | undefined
let stopping = new AbortController()

/** Tells the size of the whole edition before anything is fetched. */
async function offerWhole(): Promise<void> {
  if (part('on').hidden) return
  try {
    list = await (await fetchList(prefix)).json()
  } catch {
    list = undefined
  }
  const { pages = {}, pictures = {} } = list ?? {}
  say('pages', Object.keys(pages).length.toLocaleString(lang))
  say('size', sizeOf(sum(Object.values(pages).map(([, bytes]) => bytes))))
  say('pictures', sizeOf(sum(Object.values(pictures))))
  show('whole', Object.keys(pages).length > 0)
}

async function keepWhole(): Promise<void> {
  const box = part('with')
  const withPictures = box instanceof HTMLInputElement && box.checked
  const paths = [...Object.keys(list?.pages ?? {}), ...(withPictures ? Object.keys(list?.pictures ?? {}) : [])]
  const bar = part('bar')
  stopping = new AbortController()
  const { signal } = stopping
  say('status', '')
  show('busy', true)
  let outcome = 'done'
  try {
    const cache = await caches.open(cacheName)
    for (const [at, path] of paths.entries()) {
      if (path.startsWith('/media/')) {
        const answer = await fetch(path, { signal })
        if (answer.ok) await cache.put(path, answer)
      } else await keep(cache, path, signal)
      if (bar instanceof HTMLProgressElement) bar.value = (at + 1) / paths.length
    }
  } catch {
    outcome = signal.aborted ? 'stopped' : 'failed'
  }
  show('busy', false)
  await refresh()
  say('status', part(outcome).textContent)
}

if ('serviceWorker' in navigator && 'caches' in window) {
  show('cannot', false)
  show('missing', location.pathname !== offlinePage(location.pathname))
  const onPress = { turn: turnOn, all: keepWhole, stop: async () => stopping.abort(), remove }
  for (const [name, work] of Object.entries(onPress)) part(name).onclick = () => void work()
  void refresh().then(offerWhole)
}
