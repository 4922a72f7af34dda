import type { z } from 'zod'
import type { Sent } from './sent.ts'

/** What somebody typed, as they typed it, and by field what is wrong: the end of a key under `form.error`. */
export type Typed = { values: Record<string, string>; errors: Record<string, string> }

export const nothingTyped: Typed = { values: {}, errors: {} }

/**
 * Checks a form against its schema, whose messages are ends of keys under `form.error`.
 * @returns the values, or what was typed with the first error of each field, in the order of the schema
 */
export function check<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  sent: Sent,
): { values: z.output<z.ZodObject<Shape>> } | { typed: Typed } {
  const typed = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, sent.get(name) ?? '']))
  const read = schema.safeParse(typed)
  if (read.success) return { values: read.data }
  const wrong = Map.groupBy(read.error.issues, ({ path }) => path.join('.'))
  const errors = Object.fromEntries([...wrong].map(([name, [first]]) => [name, first?.message ?? '']))
  return { typed: { values: typed, errors } }
}
