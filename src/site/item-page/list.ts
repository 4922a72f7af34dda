/** The page of a list that is asked for by `?page=`: from 2 on, as page 1 is the list's own address; 1 without it, null for nonsense. */
export function askedPage(query: URLSearchParams): number | null {
  const asked = query.get('page')
  if (asked === null) return 1
  return /^([2-9]|[1-9]\d{1,5})$/.test(asked) ? Number(asked) : null
}

/** The address of a page of a list, with the rest of its query. */
export function pageHref(path: string, query: URLSearchParams, page: number): string {
  return hrefWith(path, query, { page: page === 1 ? undefined : String(page) })
}

/** The address of a list with parts of its query changed; undefined takes a part away. Names stand in alphabetical order. */
export function hrefWith(path: string, query: URLSearchParams, changes: Record<string, string | undefined>): string {
  const changed = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) changed.delete(name)
    else changed.set(name, value)
  }
  changed.sort()
  return changed.size > 0 ? `${path}?${changed}` : path
}
