import { formulas } from '../formulas/rules.ts'
import type { Figure, Term } from './rules.ts'

/**
 * The formula of a figure with something in the place of each name: its word, or its number.
 * @param say what stands for a term
 * @param named what the functions of formulas are called
 */
export function writtenOut(
  { formula, terms }: Figure,
  say: (term: Term) => string,
  named: (name: string) => string = (name) => name,
): string {
  const all = (name: string) => terms.filter((term) => term.name === name)
  return formulas[formula].text.replaceAll(/sum\((\w+)\)|([a-zA-Z]\w*)(\()?/g, (_, summed, name, isCall) => {
    if (isCall) return `${named(String(name))}(`
    if (name) return all(String(name)).map(say)[0] ?? String(name)
    const parts = all(String(summed)).map(say)
    return parts.length > 1 ? `(${parts.join(' + ')})` : (parts[0] ?? '0')
  })
}
