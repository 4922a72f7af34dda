import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml'
import type { Form } from './form.ts'

/** Lists whose entries stand apart by an empty line. */
const spacious = new Set(['days', 'items', 'people', 'organisations', 'themes', 'calls'])

/** A list of up to this many characters stands on one line. */
const widest = 100

/**
 * Writes a file of the archive, always in the same way: the line that leads editors to the schema, then the form; short
 * lists on one line, texts never folded, everything in quotation marks that an older YAML reader would misread.
 */
export function writeYaml(form: Form, schema: string): string {
  const document = new Document(form, { compat: 'yaml-1.1', aliasDuplicateObjects: false })
  document.commentBefore = ` yaml-language-server: $schema=./${schema}`
  visit(document, {
    Seq(_, list) {
      const texts = list.items.map((entry) => (isScalar(entry) ? String(entry.value) : undefined))
      list.flow = texts.every((text) => text !== undefined && !/[\n,]/.test(text)) && texts.join(', ').length <= widest
    },
    Pair(_, pair) {
      const list = pair.value
      if (!isScalar(pair.key) || !spacious.has(String(pair.key.value)) || !isSeq(list)) return
      for (const entry of list.items.slice(1)) if (isMap(entry)) (entry as Node).spaceBefore = true
    },
  })
  return document.toString({ lineWidth: 0, blockQuote: 'literal', flowCollectionPadding: false })
}
