/** The folders of permanent addresses, by what is stored where; the same in every language. */
const folders: Record<string, string> = {
  posts: 'posts',
  profiles: 'profiles',
  resources: 'resources',
  events: 'events',
  'round-ups': 'round-up',
  persons: 'people',
  organisations: 'organisations',
  themes: 'themes',
}

/** The folder of a collection's addresses; its own name where no other is set. */
export const folderOf = (collection: string): string => folders[collection] ?? collection

/** The path of a document of ours, without language prefix; undefined for what has no page. */
export function pathOf(collection: string, doc: { slug?: unknown; publicSlug?: unknown }): string | undefined {
  const slug = collection === 'persons' ? doc.publicSlug : doc.slug
  if (typeof slug !== 'string' || slug === '') return undefined
  if (collection === 'editions') return `/${slug}`
  const folder = folders[collection]
  return folder ? `/${folder}/${slug}` : undefined
}
