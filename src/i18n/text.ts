/** A text and the language it is really in: where a translation is missing, another than that of the page. */
export type Text = { text: string; lang: string }

/** A value in the language in which it was found. */
export type Picked<T = unknown> = { value: T; lang: string }

/**
 * Chooses among the languages of one localised value: the page's language, then the others in the order given (English
 * first, as a rule). Empty values count as missing; languages that are not in `languages` are never shown.
 */
export function pick(
  values: Record<string, unknown>,
  locale: string,
  languages: readonly string[],
): Picked | undefined {
  for (const lang of [locale, ...languages]) {
    const value = values[lang]
    if (!isEmpty(value)) return { value, lang }
  }
  return undefined
}

/** Whether there is nothing to show: no value, blank text, an empty list, rich text without a word or a picture. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object' && 'root' in value) return !hasContent(value.root)
  return false
}

function hasContent(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('text' in node) return !isEmpty(node.text)
  if ('children' in node && Array.isArray(node.children)) return node.children.some(hasContent)
  return 'type' in node && node.type !== 'linebreak'
}
