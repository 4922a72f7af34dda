/** Characters that a password has at least, and at most: hashing a book would keep the machine busy. */
export const fewest = 12
export const most = 200

export type Weakness = 'short' | 'long' | 'common' | 'own'

const folded = (text: string) => text.normalize('NFKC').toLowerCase()
/** Letters and digits alone. */
const bare = (text: string) => folded(text).replace(/[^\p{L}\p{N}]/gu, '')

/** A text without what is commonly put around a password to make it longer: `password2026!!` → `password`. */
const core = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** What a text repeats: `abcabcabcabc` → `abc`; the text itself where it repeats nothing. */
const unit = (text: string) => /^(.+?)\1+$/su.exec(text)?.[1] ?? text

/** Whether each character follows the one before in the same way: `aaaa`, `1234`, `9876`. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  return Math.abs(step) <= 1 && codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step)
}

/** The texts that a password comes down to, for looking them up among the common ones. */
export function coresOf(password: string): string[] {
  const whole = folded(password)
  const all = [whole, whole.replace(/\s+/gu, '')]
  return [...new Set([...all, ...all.map(unit), ...all.map(core), ...all.map(core).map(unit)])].filter(Boolean)
}

/** What is left of a password when its owner's name and address are taken out. */
function without(password: string, own: readonly string[]): string {
  const parts = own.flatMap((text) => [text, ...text.split(/[\s@._+-]+/)]).map(bare)
  return parts
    .filter((part) => part.length >= 4)
    .sort((one, other) => other.length - one.length)
    .reduce((left, part) => left.replaceAll(part, ''), bare(password))
}

/**
 * Why a password is too weak; undefined for one that will do.
 * @param own name and address of whose it is
 * @param common passwords that are tried first, in small letters
 */
export function weaknessOf(password: string, own: readonly string[], common: readonly string[]): Weakness | undefined {
  const length = [...password.trim()].length
  if (length < fewest) return 'short'
  if (length > most) return 'long'
  const cores = coresOf(password)
  if (cores.some((text) => isRun(text) || common.includes(text))) return 'common'
  const left = without(password, own)
  return left.length < 8 && left.length < bare(password).length ? 'own' : undefined
}
