import { realpath } from 'node:fs/promises'
import type { Payload, PayloadRequest } from 'payload'
import { holdLock } from '../store/lock.ts'
import { optimise } from '../store/optimise.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Stored } from './document.ts'
import { type Entry, entriesOf, storedEntry } from './entries.ts'
import { archiveFolder } from './files.ts'
import { hashOf } from './form.ts'
import { type Hiding, hidingOf } from './hide.ts'
import { addressOf, collections, type Holdings, readHoldings } from './holdings.ts'
import { storeUploads } from './media.ts'
import { type LoadedFolder, lastFolder, type Memory, noteFolder, readMemory } from './memory.ts'
import { fingerprintOf, readArchive } from './read.ts'
import type { Linked } from './shape.ts'
import { writeEntry } from './write.ts'

/** Something the files have that was left as it is in the database, or the other way round. */
export type Left = {
  /** Its public path, such as `/posts/a-day`. */
  path: string
  why: 'changed-at-the-desk' | 'taken-away-at-the-desk' | 'made-at-the-desk' | 'no-longer-in-the-files'
}

export type LoadReport = { created: number; updated: number; unchanged: number; left: Left[] }

export type LoadOptions = {
  /** True: what editors changed is replaced by what the files say. */
  overwrite?: boolean
  /** True: the folder comes with the program, and makes way for one that somebody has loaded since. */
  atStart?: boolean
  /** Called after each document; `total` does not change. */
  progress?: (done: number, total: number) => void
}

/**
 * Brings the archive's files into the database, all or nothing. What editors changed since the last load is kept and
 * told. Nothing is deleted.
 * @throws {ArchiveProblems} with every mistake in the files; then nothing was loaded
 */
export async function load(
  payload: Payload,
  folder: string,
  { overwrite = false, atStart = false, progress = () => {} }: LoadOptions = {},
): Promise<LoadReport> {
  const nothingToDo: LoadReport = { created: 0, updated: 0, unchanged: 0, left: [] }
  const origin = atStart || (await isBundled(folder)) ? 'bundled' : 'other'
  const loaded: LoadedFolder = { fingerprint: await fingerprintOf(folder), origin }
  const isDone = async (req?: PayloadRequest) => {
    const last = await lastFolder(payload, req)
    if (atStart && last?.origin === 'other') return true
    return !overwrite && last?.origin === origin && last.fingerprint === loaded.fingerprint
  }
  if (await isDone()) return nothingToDo
  const entries = entriesOf(await readArchive(folder))
  const report = await inTransaction(payload, async (req) => {
    await holdLock(req, 'load the archive')
    if (await isDone(req)) return nothingToDo
    const made = await loadEntries(entries, { payload, req, folder, overwrite, progress })
    await noteFolder(payload, req, loaded)
    return made
  })
  if (report.created + report.updated > 0) await optimise(payload)
  return report
}

async function isBundled(folder: string): Promise<boolean> {
  const [given, bundled] = await Promise.all([folder, archiveFolder].map((one) => realpath(one).catch(() => one)))
  return given === bundled
}

type Task = {
  payload: Payload
  req: PayloadRequest
  folder: string
  overwrite: boolean
  progress: (done: number, total: number) => void
}

async function loadEntries(entries: Entry[], task: Task): Promise<LoadReport> {
  const { payload, req, folder, overwrite, progress } = task
  const memory = await readMemory(payload, req)
  const holdings = await readHoldings(payload, { req, newest: true })
  const present = presentIn(holdings, memory)
  const report: LoadReport = { created: 0, updated: 0, unchanged: 0, left: [] }

  const plans = entries.map((entry) => ({ entry, ...planFor(entry, { present, memory, overwrite }) }))
  const changing = plans.filter(({ act }) => act === 'write').map(({ entry }) => entry)
  const uploads = await storeUploads(changing, { payload, req, folder, holdings, memory })
  const { idOf, dayOf, note } = identities(holdings, memory)
  const inward = {
    idOf,
    uploadOf: ({ file }: { file?: unknown }) => uploads.get(String(file)),
    richTextOf: holdings.richText((file) => uploads.get(file)),
  }
  let done = 0
  for (const { entry, doc, act, why } of plans) {
    if (act === 'write') {
      const id = await writeEntry(entry, doc, { payload, req, holdings, inward, dayOf })
      note(entry, id)
      if (doc) report.updated++
      else report.created++
    } else if (act === 'leave' && why)
      report.left.push({ path: doc ? holdings.path(entry.collection, doc) : pathIn(entry), why })
    else {
      if (typeof doc?.id === 'number') memory.note(entry.key, doc.id, entry.hash)
      report.unchanged++
    }
    progress(++done, plans.length)
  }
  report.left.push(...noLongerThere(entries, { present, memory, holdings }))
  await remember(memory, payload, req)
  return report
}

const pathIn = ({ collection, form, place }: Entry): string =>
  addressOf(collection, { slug: form.slug ?? form.year, number: form.number }, place.edition)

type Present = {
  hiding: Hiding
  /** The document that an entry is about: the one loaded under its key, else one with its fact or its address. */
  find(entry: Entry): { doc: Stored; now: Entry } | undefined
  all: Map<string, { doc: Stored; now: Entry }>
}

function presentIn(holdings: Holdings, memory: Memory): Present {
  const all = new Map<string, { doc: Stored; now: Entry }>()
  const byKey = new Map<string, { doc: Stored; now: Entry }>()
  const byAddress = new Map<string, { doc: Stored; now: Entry }>()
  for (const collection of collections)
    for (const doc of holdings.docs.get(collection) ?? []) {
      const found = { doc, now: storedEntry(holdings, collection, doc) }
      all.set(`${collection}:${doc.id}`, found)
      byKey.set(found.now.key, found)
      if (doc.slug) byAddress.set(`${collection}/${doc.slug}`, found)
    }
  const items = [...all.values()].map(({ now }) => now.form)
  const find = ({ key, collection, form }: Entry) => {
    const loaded = memory.of(key)
    return (
      (loaded && all.get(`${collection}:${loaded.document}`)) ??
      byKey.get(key) ??
      byAddress.get(`${collection}/${form.slug ?? form.year}`)
    )
  }
  return { all, find, hiding: hidingOf(holdings.docs.get('persons') ?? [], items) }
}

type Plan = { act: 'write' | 'leave' | 'nothing'; doc?: Stored; why?: Left['why'] }

function planFor(
  entry: Entry,
  { present, memory, overwrite }: { present: Present; memory: Memory; overwrite: boolean },
): Plan {
  const found = present.find(entry)
  const loaded = memory.of(entry.key)
  if (!found) return loaded && !overwrite ? { act: 'leave', why: 'taken-away-at-the-desk' } : { act: 'write' }
  const { doc, now } = found
  if (doc.deletedAt) return overwrite ? { act: 'write', doc } : { act: 'leave', doc, why: 'taken-away-at-the-desk' }
  if (says(now, entry, present.hiding)) {
    return doc._status === 'draft' && !loaded
      ? { act: overwrite ? 'write' : 'leave', doc, why: 'made-at-the-desk' }
      : { act: 'nothing', doc }
  }
  if (overwrite) return { act: 'write', doc }
  if (!loaded) return { act: 'leave', doc, why: 'made-at-the-desk' }
  if (now.hash !== loaded.stored || doc._status === 'draft') return { act: 'leave', doc, why: 'changed-at-the-desk' }
  return loaded.written === entry.hash ? { act: 'nothing', doc } : { act: 'write', doc }
}

/**
 * Whether the database says what the file says. So it does where the file shows a person as they asked to be shown, and
 * where an item without a place of its own was given one by standing in a list.
 */
function says({ collection, form, place }: Entry, entry: Entry, hiding: Hiding): boolean {
  const placed = {
    ...place,
    ...(place.order === undefined && entry.place.order !== undefined ? { order: entry.place.order } : {}),
  }
  return [form, hiding.apply(collection, form)].some((shown) => hashOf({ ...placed, ...shown }) === entry.hash)
}

/** Ids by slug, of what was there and of what is being stored. */
function identities(holdings: Holdings, memory: Memory) {
  const ids = new Map<string, number>()
  const known = (key: string, id: unknown) => {
    if (typeof id === 'number') ids.set(key, id)
  }
  for (const [collection, docs] of holdings.docs)
    for (const doc of docs) {
      known(`${collection}/${doc.slug}`, doc.id)
      if (collection === 'days') known(`days/${holdings.slugOf('editions', doc.edition)}/${doc.number}`, doc.id)
    }
  return {
    idOf: (to: Linked, slug: string) => ids.get(`${to}/${slug}`),
    dayOf: (edition: string, number: number) => ids.get(`days/${edition}/${number}`),
    note(entry: Entry, id: number) {
      known(entry.collection === 'days' ? entry.key : `${entry.collection}/${entry.form.slug ?? entry.form.year}`, id)
      memory.note(entry.key, id, entry.hash)
    },
  }
}

function noLongerThere(
  entries: Entry[],
  { present, memory, holdings }: { present: Present; memory: Memory; holdings: Holdings },
): Left[] {
  const keys = new Set(entries.map(({ key }) => key))
  return memory.keys().flatMap((key) => {
    const collection = collections.find((name) => key.startsWith(`${name}/`))
    const found = collection && present.all.get(`${collection}:${memory.of(key)?.document}`)
    if (!found || keys.has(key) || found.doc.deletedAt || present.hiding.hides(found.doc.slug)) return []
    return [{ path: holdings.path(collection, found.doc), why: 'no-longer-in-the-files' as const }]
  })
}

/** Notes what was loaded as it now lies in the database, so that the next load can tell what changed since. */
async function remember(memory: Memory, payload: Payload, req: PayloadRequest): Promise<void> {
  const holdings = await readHoldings(payload, { req, newest: true })
  const hashes = new Map<string, string>()
  for (const collection of collections)
    for (const doc of holdings.docs.get(collection) ?? []) {
      const { key, hash } = storedEntry(holdings, collection, doc)
      hashes.set(key, hash)
    }
  await memory.save((key) => hashes.get(key))
}
