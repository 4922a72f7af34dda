import type { FlattenedField } from 'payload'

/** What stands in a localised field, by the path of the field; a row of a list is named by its id. */
export type Found = { path: string; value: unknown }

/** The field that says how old texts are is no text itself. */
export const asOfField = 'textsAsOf'

/**
 * Every localised field of a document, at any depth. What was read in all languages has a value for each of them, by code;
 * what was read in one language, or is about to be stored in one, has the value of that. Fields that were not read are left out.
 */
export function localisedIn(holder: unknown, fields: readonly FlattenedField[], within = ''): Found[] {
  if (!isRecord(holder)) return []
  return fields.flatMap((field): Found[] => {
    const value = holder[field.name]
    const path = within + field.name
    if (value === undefined || path === asOfField) return []
    if ('localized' in field && field.localized) return [{ path, value }]
    if (field.type === 'group' || field.type === 'tab') return localisedIn(value, field.flattenedFields, `${path}.`)
    if (field.type !== 'array' || !Array.isArray(value)) return []
    return value.flatMap((row: unknown) =>
      isRecord(row) && typeof row.id === 'string' ? localisedIn(row, field.flattenedFields, `${path}.${row.id}.`) : [],
    )
  })
}

/**
 * What of a value a translator would have to follow, as one string: words with the spaces between them evened out, and of
 * rich text also where its links and pictures lead. How an editor wraps it makes no difference.
 */
export function substanceOf(value: unknown): string {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ')
  if (Array.isArray(value)) return value.map(substanceOf).join('\n')
  if (!isRecord(value)) return value === null || value === undefined ? '' : String(value)
  if (!('root' in value)) return JSON.stringify(value)
  return substanceOfNode(value.root)
}

function substanceOfNode(node: unknown): string {
  if (!isRecord(node)) return ''
  const inner = Array.isArray(node.children) ? node.children.map(substanceOfNode).join('') : ''
  const words = typeof node.text === 'string' ? node.text : ''
  const { url, doc } = isRecord(node.fields) ? node.fields : {}
  const target = [url, idOf(doc), idOf(node.value)].filter((one) => typeof one === 'string' || typeof one === 'number')
  const isBlock = node.type !== 'text' && node.type !== 'link' && node.type !== 'autolink'
  return `${words}${inner}${target.map((one) => ` → ${one}`).join('')}${isBlock ? '\n' : ''}`.replace(/[^\S\n]+/g, ' ')
}

/** What a link or a picture leads to: an id, a document, or either with the name of its collection. */
const idOf = (value: unknown): unknown => (isRecord(value) ? ('value' in value ? idOf(value.value) : value.id) : value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
