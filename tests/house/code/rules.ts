import type { SourceFile } from '../files.ts'
import { nameOf, type Syntax, syntaxOf } from './syntax.ts'

/** Faults of one file, each in a sentence. */
export type Rule = (source: SourceFile) => string[]

const isTest = ({ file }: SourceFile) => /\.test\.tsx?$/.test(file)

/** Past 250 lines a file is split by meaning, past 400 it must be; tests split at 400 too. */
export const longFiles: Rule = ({ file, text }) => {
  const lines = text.split('\n').length - 1
  return lines > 400 ? [`${file} has ${lines} lines: split it by meaning`] : []
}

/** Files worth a look: the list is shown, not judged. */
export const longish = ({ file, text }: SourceFile): string[] => {
  const lines = text.split('\n').length - 1
  return lines > 250 && lines <= 400 ? [`${file} (${lines} lines)`] : []
}

/** How often a file tells the compiler what something is, where it cannot see it. `as const` tells it nothing new. */
export function casts(source: SourceFile): number {
  return [...syntaxOf(source)].filter(({ type }) => type === 'TsAsExpression' || type === 'TsTypeAssertion').length
}

/** The compiler is not told to look away. */
export const silenced: Rule = ({ file, text }) =>
  [...text.matchAll(/@ts-(ignore|expect-error|nocheck)/g)].map(([what]) => `${file} silences the compiler with ${what}`)

/** A test that runs alone hides all others. */
export const lonelyTests: Rule = (source) => {
  if (!isTest(source)) return []
  return [...syntaxOf(source)].flatMap((one) => {
    const only = one.type === 'MemberExpression' && nameOf(one.property) === 'only'
    return only && ['test', 'it', 'describe', 'suite'].includes(nameOf(one.object) ?? '')
      ? [`${source.file} runs one test alone (.only)`]
      : []
  })
}

const readsForThePublic = ({ file }: SourceFile) =>
  /^src\/[^/]+\/(queries|item)\.ts$|^src\/[^/]+\/pages(\.tsx|\/.+\.tsx?)$|^src\/week\/.+\.tsx?$/.test(file)
const reads = ['find', 'findByID', 'findGlobal', 'findDistinct', 'findVersions', 'findVersionByID', 'count']

/** What the public may see is read with access on: through the Reader, or with `overrideAccess: false` written out. */
export const unguardedReads: Rule = (source) => {
  if (!readsForThePublic(source) || isTest(source)) return []
  return [...syntaxOf(source)].flatMap((one) => {
    if (one.type === 'KeyValueProperty' && nameOf(one.key) === 'overrideAccess' && !isFalse(one.value))
      return [`${source.file} reads past access (overrideAccess)`]
    const call = payloadCall(one)
    return call && !hasAccessOn(one) ? [`${source.file} calls payload.${call} without overrideAccess: false`] : []
  })
}

/** The name of the method, where this is a call of Payload that reads. */
function payloadCall({ type, callee }: Syntax): string | undefined {
  if (type !== 'CallExpression' || !isObject(callee) || callee.type !== 'MemberExpression') return undefined
  const method = nameOf(callee.property)
  const from = isObject(callee.object) ? (nameOf(callee.object) ?? nameOf(callee.object.property)) : undefined
  return method && from === 'payload' && reads.includes(method) ? method : undefined
}

function hasAccessOn(call: Syntax): boolean {
  const options = Array.isArray(call.arguments) ? call.arguments[0]?.expression : undefined
  if (!isObject(options) || !Array.isArray(options.properties)) return false
  return options.properties.some(({ key, value }) => nameOf(key) === 'overrideAccess' && isFalse(value))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isFalse = (value: unknown) => isObject(value) && value.type === 'BooleanLiteral' && value.value === false

/** Where code runs in a browser, whose requests go to our own address. */
const inBrowser = ({ file, text }: SourceFile) =>
  /^['"]use client['"]/.test(text) || /^src\/(site\/scripts\/|privacy\/desk\/answers\.ts$)/.test(file)
const clients = /from ['"](?:(?:node:)?https?2?|(?:node:)?(?:net|tls)|undici|axios|got|node-fetch)['"]/
const asks = /\b(?:request|get|connect|Agent|Socket|fetch)\b|\* as/

/**
 * The server asks nobody but who its settings name (database, mail, bucket). Whoever lets it fetch an address that others gave
 * makes one module for that, which refuses private networks, and names it here.
 */
export const outgoing: Rule = (source) => {
  const { file, text } = source
  if (!file.startsWith('src/') || isTest(source) || inBrowser(source)) return []
  const imports = [...text.matchAll(/^import (?!type)[^;]*?from ['"][^'"]+['"]/gms)].map(([whole]) => whole)
  const dangerous = imports.some((one) => clients.test(one) && asks.test(one.replace(/from .*/s, '')))
  const calls = [...syntaxOf(source)].some(({ type, callee }) => {
    if (type !== 'CallExpression' || !isObject(callee)) return false
    const isGlobal =
      callee.type === 'MemberExpression' && isObject(callee.object) && nameOf(callee.object) === 'globalThis'
    return nameOf(callee) === 'fetch' || (isGlobal && nameOf(callee.property) === 'fetch')
  })
  return dangerous || calls ? [`${file} can ask other machines for something`] : []
}

const machine = /(?<![\w.~:/])\/(?:home|Users|root|work|mnt|Volumes)\/[\w.-]+|[A-Z]:\\\\?Users/g
const registries = /\bregistry\.(?!npmjs\.org\b)[\w-]+\.[\w.-]+|\b(?:verdaccio|artifactory|jfrog|npm\.pkg\.github)\b/gi

/** What belongs to one machine does not ship: its folders, its registry of packages. */
export const machineWords: Rule = ({ file, text }) => {
  if (file.startsWith('tests/house/code/')) return []
  const words = [...text.matchAll(machine), ...text.matchAll(registries)].map(([word]) => word)
  return [...new Set(words)].map((word) => `${file} names ${word}, which only one machine has`)
}
