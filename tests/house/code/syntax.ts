import { parseSync } from '@swc/core'
import type { SourceFile } from '../files.ts'

export type Syntax = { type: string; [name: string]: unknown }

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Every piece of a file's syntax, from the outside in. */
export function* syntaxOf({ file, text }: SourceFile): Generator<Syntax> {
  yield* within(parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx') }))
}

function* within(value: unknown): Generator<Syntax> {
  if (Array.isArray(value)) for (const one of value) yield* within(one)
  else if (typeof value === 'object' && value !== null) {
    if (isSyntax(value)) yield value
    for (const one of Object.values(value)) yield* within(one)
  }
}

/** The name of an identifier or of a property; undefined for anything that has no name written out. */
export function nameOf(value: unknown): string | undefined {
  if (!isSyntax(value)) return undefined
  return value.type === 'Identifier' || value.type === 'StringLiteral' ? String(value.value) : undefined
}
