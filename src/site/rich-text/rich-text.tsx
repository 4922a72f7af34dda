import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import { directionOf } from '../../i18n/direction.ts'
import { pathOf } from '../../kit/folders.ts'
import { linkAddress } from '../links.ts'
import { fileView, Picture, pictureView } from '../picture.tsx'
import { asMedia, childrenOf, headingRanks, isInline, isNode, type RichNode, stringOf } from './nodes.ts'

type Show = {
  lang: string
  pageLang: string
  /** Puts the language before our own paths. */
  href(path: string): string
  /** The level at which each heading tag of the text is shown. */
  ranks: Map<string, number>
  depth: number
  inLink: boolean
}

type RichTextProps = {
  /** What the editor stored, whatever that is. */
  value: unknown
  /** Language of the text; `pageLang` that of the page around it. */
  lang: string
  pageLang: string
  href(path: string): string
  /** Level of the highest heading in the text. */
  from?: number
}

/** Nothing anyone writes lies deeper; what does is left out. */
const deepest = 40

/**
 * A text of the desk's editor as plain HTML. Only what is known here is shown: no attribute, style or address passes
 * unchecked. Headings are ranked anew from `from` on, so that none is skipped, whatever was pasted.
 */
export function RichText({ value, lang, pageLang, href, from = 2 }: RichTextProps): ReactElement | null {
  const root = isNode(value) && isNode(value.root) ? value.root : undefined
  const nodes = childrenOf(root)
  const body = flow(nodes, { lang, pageLang, href, ranks: headingRanks(nodes, from), depth: 0, inLink: false })
  if (body.length === 0) return null
  const foreign = lang === pageLang ? {} : { lang, dir: directionOf(lang) }
  return createElement('div', { className: 'prose', ...foreign }, ...body)
}

/** Blocks in their order; what stands between them without a block of its own becomes a paragraph. */
function flow(nodes: RichNode[], show: Show): ReactNode[] {
  const shown: ReactNode[] = []
  let run: RichNode[] = []
  const close = () => {
    const words = inlines(run, show)
    if (words.length > 0) shown.push(createElement('p', {}, ...words))
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) run.push(node)
    else {
      close()
      const one = block(node, show)
      if (one) shown.push(one)
    }
  }
  close()
  return shown
}

function block(node: RichNode, { depth, ...rest }: Show): ReactNode {
  if (depth > deepest) return null
  const show = { ...rest, depth: depth + 1 }
  const children = childrenOf(node)
  switch (node.type) {
    case 'paragraph':
      return children.every(isInline) ? element('p', node, inlines(children, show), show) : group(flow(children, show))
    case 'heading':
      return element(`h${show.ranks.get(stringOf(node.tag)) ?? 6}`, node, inlines(children, show), show)
    case 'quote':
      return element('blockquote', node, flow(children, show), show)
    case 'list':
      return list(node, show)
    case 'horizontalrule':
      return <hr />
    case 'upload':
      return upload(node, show)
    case 'relationship':
      return relationship(node, show)
    default:
      return group(flow(children, show))
  }
}

/** A list inside a list belongs to the point before it, which the editor stores as a point of its own. */
function list(node: RichNode, show: Show): ReactNode {
  const points: RichNode[][] = []
  for (const item of childrenOf(node)) {
    const content = item.type === 'listitem' ? childrenOf(item) : [item]
    const before = points.at(-1)
    if (before && content.length > 0 && content.every(({ type }) => type === 'list')) before.push(...content)
    else points.push(item.type === 'listitem' && node.listType === 'check' ? [mark(item), ...content] : content)
  }
  const items = points.map((content) => point(content, show)).filter((item) => item !== null)
  const numbered = node.listType === 'number'
  const start = numbered && typeof node.start === 'number' && Number.isSafeInteger(node.start) && node.start !== 1
  return element(numbered ? 'ol' : 'ul', node, items, show, start ? { start: node.start } : {})
}

const mark = (item: RichNode): RichNode => ({ type: 'text', text: item.checked === true ? '☑ ' : '☐ ' })

function point(content: RichNode[], show: Show): ReactElement | null {
  const parts: ReactNode[] = []
  let run: RichNode[] = []
  for (const node of [...content, undefined]) {
    if (node && isInline(node)) run.push(node)
    else {
      parts.push(...inlines(run, show))
      run = []
      if (node) parts.push(block(node, show))
    }
  }
  const shown = parts.filter((part) => part !== null)
  return shown.length > 0 ? createElement('li', {}, ...shown) : null
}

function inlines(nodes: RichNode[], { depth, ...rest }: Show): ReactNode[] {
  if (depth > deepest) return []
  const shown = nodes.flatMap((node) => inline(node, { ...rest, depth: depth + 1 }) ?? [])
  return nodes.some((node) => hasWords(node)) ? shown : []
}

function inline(node: RichNode, show: Show): ReactNode {
  switch (node.type) {
    case 'text':
      return words(node)
    case 'linebreak':
      return <br />
    case 'tab':
      return ' '
    case 'link':
    case 'autolink':
      return link(node, show)
    default:
      return group(inlines(childrenOf(node), show))
  }
}

/** Bits of `format`, from the innermost element to the outermost. */
const formats: [bit: number, tag: string][] = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
]

function words(node: RichNode): ReactNode {
  const format = typeof node.format === 'number' ? node.format : 0
  return formats.reduce<ReactNode>(
    (shown, [bit, tag]) => (format & bit ? createElement(tag, {}, shown) : shown),
    clean(stringOf(node.text)),
  )
}

function link(node: RichNode, show: Show): ReactNode {
  const inner = inlines(childrenOf(node), { ...show, inLink: true })
  const address = show.inLink ? undefined : addressOfLink(node, show)
  return address && inner.length > 0 ? createElement('a', { href: address }, ...inner) : group(inner)
}

function addressOfLink({ fields }: RichNode, { href }: Show): string | undefined {
  if (!isNode(fields)) return undefined
  const inside = fields.linkType === 'internal' && isNode(fields.doc) ? fields.doc : undefined
  const path = inside
    ? isNode(inside.value) && pathOf(stringOf(inside.relationTo), inside.value)
    : linkAddress(stringOf(fields.url))
  if (!path) return undefined
  return path.startsWith('/') ? href(path) : path
}

/** A picture with its credit, or a file to download; nothing where it may not be shown. */
function upload(node: RichNode, show: Show): ReactNode {
  const media = asMedia(node.value)
  const picture = pictureView(media)
  if (picture)
    return (
      <figure>
        <Picture picture={picture} lang={show.lang} />
        {picture.credit && <figcaption>{picture.credit}</figcaption>}
      </figure>
    )
  const file = fileView(media)
  return file ? (
    <p>
      <a href={file.href}>{file.title.text}</a>
    </p>
  ) : null
}

function relationship(node: RichNode, { href }: Show): ReactNode {
  const doc = isNode(node.value) ? node.value : undefined
  const path = doc && pathOf(stringOf(node.relationTo), doc)
  const title = stringOf(doc?.title) || stringOf(doc?.publicName) || stringOf(doc?.name)
  return path && title ? (
    <p>
      <a href={href(path)}>{title}</a>
    </p>
  ) : null
}

/** An element with the writing direction of its own text, where that is another than that of the whole. */
function element(tag: string, node: RichNode, inner: ReactNode[], show: Show, more: object = {}): ReactNode {
  if (inner.length === 0) return null
  const direction = node.direction === 'rtl' || node.direction === 'ltr' ? node.direction : undefined
  const dir = direction && direction !== directionOf(show.lang) ? { dir: direction } : {}
  return createElement(tag, { ...dir, ...more }, ...inner)
}

const group = (inner: ReactNode[]): ReactNode => (inner.length > 0 ? createElement(Fragment, {}, ...inner) : null)

function hasWords(node: RichNode, depth = 0): boolean {
  if (node.type === 'text') return clean(stringOf(node.text)).trim() !== ''
  return depth < deepest && childrenOf(node).some((child) => hasWords(child, depth + 1))
}

/** Without control characters, which HTML does not allow. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
}
