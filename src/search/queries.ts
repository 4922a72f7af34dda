import { pathOf } from '../kit/folders.ts'
import type { ItemRoom, ItemView, Text } from '../kit/item.ts'
import { type Reader, textOf } from '../store/reader.ts'
import type { Hit } from './index-store.ts'

export type Result =
  | { key: string; item: ItemView }
  | { key: string; collection: string; href: string; title: Text; summary?: Text }

const keyOf = ({ collection, id }: Hit) => `${collection}:${id}`
const plain = (text: string | number | null | undefined): Text | undefined =>
  text ? { text: String(text), lang: 'en' } : undefined

/** Reads what was found, in the page's language and as the public may see it; what has gone meanwhile is left out. */
export async function readResults(read: Reader, rooms: readonly ItemRoom[], hits: readonly Hit[]): Promise<Result[]> {
  const byKey = new Map<string, Result>()
  const add = (collection: string, id: number, href: string | undefined, title: Text | undefined, summary?: Text) => {
    const key = keyOf({ collection, id })
    if (href && title) byKey.set(key, { key, collection, href, title, summary })
  }
  const idsIn = (collection: string) => hits.filter((hit) => hit.collection === collection).map(({ id }) => id)

  for (const room of rooms) {
    const ids = idsIn(room.room)
    if (ids.length === 0) continue
    const { items } = await room.find(read, { ids }, { limit: ids.length, page: 1 })
    for (const item of items) byKey.set(`${room.room}:${item.id}`, { key: `${room.room}:${item.id}`, item })
  }
  const where = (collection: string) => ({ id: { in: idsIn(collection) } })
  const persons = await read.find({ collection: 'persons', where: where('persons'), pagination: false })
  for (const doc of persons.docs) add('persons', doc.id, pathOf('persons', doc), plain(doc.publicName))
  const organisations = await read.find({
    collection: 'organisations',
    where: where('organisations'),
    pagination: false,
  })
  for (const doc of organisations.docs)
    add('organisations', doc.id, pathOf('organisations', doc), plain(doc.name), textOf(doc, 'summary'))
  const themes = await read.find({ collection: 'themes', where: where('themes'), pagination: false })
  for (const doc of themes.docs)
    add('themes', doc.id, pathOf('themes', doc), textOf(doc, 'title'), textOf(doc, 'summary'))
  const editions = await read.find({ collection: 'editions', where: where('editions'), pagination: false })
  for (const doc of editions.docs)
    add(
      'editions',
      doc.id,
      pathOf('editions', doc),
      plain(doc.year ?? doc.slug),
      textOf(doc, 'theme') ?? textOf(doc, 'focus'),
    )

  return hits.flatMap((hit) => byKey.get(keyOf(hit)) ?? [])
}
