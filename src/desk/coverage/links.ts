/** The form of a document, in a language. */
export const editLink = ({ collection, id }: { collection: string; id: number }, locale?: string): string =>
  `/desk/collections/${collection}/${id}${locale ? `?locale=${locale}` : ''}`

/** The table of an edition's languages; of the present one where none is named. */
export const coverageLink = (edition?: number, show?: 'all' | 'todo'): string => {
  const query = new URLSearchParams({
    ...(edition === undefined ? {} : { edition: String(edition) }),
    ...(show ? { show } : {}),
  })
  return query.size > 0 ? `/desk/coverage?${query}` : '/desk/coverage'
}
