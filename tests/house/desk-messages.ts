import { argumentsOf } from '../../src/i18n/guard.ts'
import { nameOf, type Syntax, syntaxOf } from './code/syntax.ts'
import type { SourceFile } from './files.ts'

/** Errors whose first argument is said at the desk. */
const refusals = ['DueRefused', 'NoList', 'Refusal']

/** The mark of a file that says something: `say` is also what logs and scripts call theirs. */
const speaks = /i18n\/desk\/(say|languages)\.ts'|\/(refusal|list)\.ts'/

/** What a file says at the desk, in English, and what is wrong with how it says it. */
export function messagesIn(source: SourceFile): { texts: string[]; faults: string[] } {
  const [texts, faults]: [string[], string[]] = [[], []]
  if (!speaks.test(source.text)) return { texts, faults }
  for (const one of syntaxOf(source)) {
    const [message, values] = saidBy(one) ?? []
    if (!message) continue
    const text = literal(message)
    if (text !== undefined) {
      texts.push(text)
      const given = keysOf(values)
      const wanted = argumentsOf(text)
      if (given && given.join() !== wanted.join())
        faults.push(`${source.file} says “${text}” with ${given.join(', ') || 'nothing'}`)
    } else if (message.type === 'TemplateLiteral')
      faults.push(`${source.file} puts a message together, which no language can translate`)
  }
  return { texts, faults }
}

/** The arguments of a call that says something: `say(…)`, `sayTo(req)(…)`, `sayIn(code)(…)`, `new NoList(…)`. */
function saidBy(one: Syntax): Syntax[] | undefined {
  const isSaid =
    one.type === 'NewExpression'
      ? refusals.includes(nameOf(one.callee) ?? '')
      : one.type === 'CallExpression' && isSay(one.callee)
  return isSaid && Array.isArray(one.arguments) ? one.arguments.map(({ expression }) => expression) : undefined
}

const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null && 'type' in value

const isSay = (callee: unknown): boolean =>
  nameOf(callee) === 'say' ||
  (isSyntax(callee) && callee.type === 'CallExpression' && /^say(To|In)$/.test(nameOf(callee.callee) ?? ''))

const literal = ({ type, value }: Syntax): string | undefined => (type === 'StringLiteral' ? String(value) : undefined)

/** The names of the values given; undefined where they are not written out. */
function keysOf(values: Syntax | undefined): string[] | undefined {
  if (!values) return []
  if (values.type !== 'ObjectExpression' || !Array.isArray(values.properties)) return undefined
  const names = values.properties.flatMap((property: Syntax) => {
    if (property.type === 'SpreadElement') return isSyntax(property.arguments) ? (keysOf(property.arguments) ?? []) : []
    return [nameOf(property.type === 'KeyValueProperty' ? property.key : property) ?? '']
  })
  return names.sort()
}

const isView = (file: string) => /^src\/(?:[^/]+\/)*desk\/.*\.tsx$/.test(file)
const isWords = (file: string) => /\/desk\/words\.ts$/.test(file)
const shown = ['aria-label', 'title', 'alt', 'placeholder', 'label']
const sentence = /^[A-Z“"].*\s.*[.!?]$/

/** Words that editors would read in English alone, each with where it stands. */
export function englishOnly(source: SourceFile): string[] {
  const { file } = source
  return [...syntaxOf(source)].flatMap((one) => {
    const text = englishIn(one, file)
    return text === undefined ? [] : [`${file} says “${text.trim()}” in English alone`]
  })
}

function englishIn(one: Syntax, file: string): string | undefined {
  const given = Array.isArray(one.arguments) ? one.arguments[0]?.expression : undefined
  if (one.type === 'NewExpression' && /^(API|Validation)Error$/.test(nameOf(one.callee) ?? '')) return wording(given)
  if (one.type === 'BinaryExpression' && one.operator === '||' && sentence.test(wording(one.right) ?? ''))
    return wording(one.right)
  if (isWords(file) && one.type === 'KeyValueProperty') return wording(one.value)
  if (!isView(file)) return undefined
  if (one.type === 'JSXText' && /\p{L}{2}/u.test(String(one.value))) return String(one.value)
  if (one.type === 'JSXAttribute' && shown.includes(nameOf(one.name) ?? '')) return wording(one.value)
  if (one.type === 'CallExpression' && /^en(-|$)/.test(wording(given) ?? '')) return wording(given)
  return undefined
}

/** A text written out, if this is one with letters. */
function wording(value: unknown): string | undefined {
  if (!isSyntax(value)) return undefined
  const text =
    value.type === 'TemplateLiteral' && Array.isArray(value.quasis)
      ? value.quasis.map(({ raw }) => raw).join('…')
      : literal(value)
  return text && /\p{L}{2}/u.test(text) ? text : undefined
}
