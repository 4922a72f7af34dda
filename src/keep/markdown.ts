import { convertLexicalToMarkdown, convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import { $parseSerializedNode, type ElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { Payload } from 'payload'
import { pictureLine } from './pictures.ts'

type EditorConfig = ReturnType<typeof editorConfigFactory.fromField>
type Transformer = NonNullable<EditorConfig['features']['markdownTransformers']>[number]

/** How rich text names pictures and other documents outside the database. */
export type Places = {
  /** The file of a picture, such as `media/day.webp`, and its alternative text; undefined: it stays out. */
  pictureOf(id: unknown): { file: string; alt: string } | undefined
  /** The id of the picture with this file. */
  idOf(file: string): number | undefined
  /** The public path of a document that a text links to, such as `/posts/a-day`. */
  pathOf(collection: string, id: unknown): string | undefined
}

/** Turns rich text into Markdown and back, with the editor that the desk uses. */
export type Markdown = { from(richText: unknown): string; to(markdown: string): unknown }

/** @throws when the model has no rich text */
export function markdownFor(payload: Payload, places: Places): Markdown {
  const field = payload.collections.posts.config.flattenedFields.find(({ type }) => type === 'richText')
  if (field?.type !== 'richText') throw new Error('Posts have no rich text')
  const plain = editorConfigFactory.fromField({ field })
  const editorConfig: EditorConfig = {
    ...plain,
    features: {
      ...plain.features,
      markdownTransformers: [picturesIn(places), ...(plain.features.markdownTransformers ?? [])],
    },
  }
  return {
    from(richText) {
      if (!isNode(richText) || !isNode(richText.root)) return ''
      const [root] = withPaths(richText.root, places)
      const data = { root }
      return convertLexicalToMarkdown({
        data: data as Parameters<typeof convertLexicalToMarkdown>[0]['data'],
        editorConfig,
      })
    },
    to: (markdown) => convertMarkdownToLexical({ markdown, editorConfig }),
  }
}

type Node = { [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Links to documents of this site become links to their paths; those that the archive does not hold lose the link. */
function withPaths(node: Node, places: Places): Node[] {
  const children = Array.isArray(node.children)
    ? node.children.filter(isNode).flatMap((child) => withPaths(child, places))
    : undefined
  const same = { ...node, ...(children ? { children } : {}) }
  const fields = isNode(node.fields) ? node.fields : undefined
  if (node.type !== 'link' || fields?.linkType !== 'internal') return [same]
  const doc = isNode(fields.doc) ? fields.doc : {}
  const url = places.pathOf(String(doc.relationTo), isNode(doc.value) ? doc.value.id : doc.value)
  return url === undefined ? (children ?? []) : [{ ...same, fields: { ...fields, linkType: 'custom', url, doc: null } }]
}

/** A picture within a text: `![alternative text](media/day.webp)` on a line of its own. */
function picturesIn(places: Places): Transformer {
  return {
    type: 'element',
    dependencies: [],
    export: (node) => {
      const saved: unknown = node.getType() === 'upload' ? node.exportJSON() : undefined
      const id = isNode(saved) ? (isNode(saved.value) ? saved.value.id : saved.value) : undefined
      const picture = id === undefined ? undefined : places.pictureOf(id)
      return picture ? `![${picture.alt.replace(/[[\]\n]/g, ' ')}](${picture.file})` : null
    },
    regExp: pictureLine,
    replace: (parent: ElementNode, _children: LexicalNode[], [, , file]: string[]) => {
      const value = file === undefined ? undefined : places.idOf(file)
      if (value === undefined) return false
      const upload = {
        type: 'upload',
        version: 3,
        format: '',
        fields: null,
        relationTo: 'media',
        value,
        id: crypto.randomUUID().replaceAll('-', '').slice(0, 24),
      }
      parent.replace($parseSerializedNode(upload))
      return undefined
    },
  }
}
