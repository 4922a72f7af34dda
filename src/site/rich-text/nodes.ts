import type { Media } from '../../payload-types.ts'

/** A node of the desk's editor. Nothing in it is known to be what it should. */
export type RichNode = { type?: unknown; slug?: unknown; [name: string]: unknown }

export const isNode = (value: unknown): value is RichNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const childrenOf = (node: RichNode | undefined): RichNode[] =>
  Array.isArray(node?.children) ? node.children.filter(isNode) : []

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const inlineTypes = new Set<unknown>(['text', 'linebreak', 'tab', 'link', 'autolink'])
export const isInline = ({ type }: RichNode): boolean => inlineTypes.has(type)

const hasFile = (value: unknown): value is Media =>
  isNode(value) && typeof value.filename === 'string' && typeof value.mimeType === 'string'

/** The upload that a node shows; an id alone is one that may not be shown. */
export const asMedia = (value: unknown): Media | undefined => (hasFile(value) ? value : undefined)

/** The heading tags of a text, ranked without a gap: its highest becomes `from`, the next `from + 1`, at most 6. */
export function headingRanks(nodes: RichNode[], from: number): Map<string, number> {
  const tags = new Set<string>()
  const open = [...nodes]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'heading' && /^h[1-6]$/.test(stringOf(node.tag))) tags.add(stringOf(node.tag))
    open.push(...childrenOf(node))
  }
  return new Map([...tags].sort().map((tag, index) => [tag, Math.min(from + index, 6)]))
}
