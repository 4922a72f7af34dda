import { isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { fieldOf, inWords, nearest, type Path, type Problem } from './problems.ts'

/** One YAML file as it was written: its value, and what stands on which line. JSON is YAML too. */
export type Source = {
  file: string
  value: unknown
  /** Mistakes of the YAML itself. */
  problems: Problem[]
  problem(path: Path, message: string): Problem
}

/** Reads the YAML of one file. A key without a value counts as left out. */
export function readSource(file: string, text: string): Source {
  const counter = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line)
  const notYaml = (offset: number, message: string): Problem => ({
    file,
    line: lineAt(offset),
    field: '',
    message: `is not YAML: ${message.split('\n')[0]}`,
  })
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
    const problem = (path: Path, message: string): Problem => ({
      file,
      line: lineAt(offsetOf(document.contents, path)),
      field: fieldOf(path),
      message,
    })
    const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => notYaml(pos[0], message))
    return { file, value: problems.length > 0 ? undefined : withoutNothing(document.toJS()), problems, problem }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // References that multiply without end, or parts within parts within parts.
    const unread = notYaml(0, error instanceof RangeError ? 'it is nested too deep' : error.message)
    return { file, value: undefined, problems: [unread], problem: (_, message) => ({ ...unread, message }) }
  }
}

/** Where a field begins; for one that is missing, where the thing begins that lacks it. */
function offsetOf(contents: Node | null, path: Path): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const step of path) {
    if (!isCollection(node)) break
    const pair = isMap(node)
      ? node.items.find((entry) => isPair(entry) && isScalar(entry.key) && String(entry.key.value) === String(step))
      : undefined
    const start = isPair(pair) && isScalar(pair.key) ? pair.key.range?.[0] : undefined
    node = isMap(node) ? pair?.value : node.items[Number(step)]
    const own = start ?? (isScalar(node) || isCollection(node) ? node.range?.[0] : undefined)
    if (own === undefined) break
    offset = own
  }
  return offset
}

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, withoutNothing(part)]])),
  )
}

/** Checks a file against its schema. Every mistake is added to `problems`; the value is given only if there was none. */
export function checkSource<Schema extends z.ZodType>(
  source: Source,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  if (source.problems.length > 0) {
    problems.push(...source.problems)
    return undefined
  }
  const known = new Set<string>()
  const checked = schema.safeParse(source.value ?? {}, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? '' : inWords(issue)),
  })
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (issue.code !== 'unrecognized_keys') problems.push(source.problem(path, issue.message))
    else for (const key of issue.keys) problems.push(source.problem([...path, key], unknownKey(key, known, schema)))
  }
  return undefined
}

function unknownKey(key: string, known: Set<string>, schema: z.ZodType): string {
  if (known.size === 0) collectKeys(schema.toJSONSchema({ io: 'input', target: 'draft-7' }), known)
  const meant = nearest(key, known)
  return `is not a field known here${meant && meant !== key ? `; is ${meant} meant?` : ''}`
}

/** Names of every field that a JSON Schema knows, at any depth. */
function collectKeys(written: unknown, known: Set<string>): void {
  if (typeof written !== 'object' || written === null) return
  for (const [key, part] of Object.entries(written)) {
    if (key === 'properties' && typeof part === 'object' && part !== null)
      for (const name of Object.keys(part)) known.add(name)
    collectKeys(part, known)
  }
}
