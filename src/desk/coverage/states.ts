import { type AsOfByLanguage, staleIn, textsByLanguage } from '../../store/as-of.ts'
import type { Found } from '../../store/texts.ts'

/** How a document stands in one language. `nothing`: there is no text in any. */
export type LanguageState = 'there' | 'partly' | 'stale' | 'missing' | 'nothing'

/** What asks for a translator's hand. */
export const isToDo = (state: LanguageState): boolean => state === 'partly' || state === 'stale' || state === 'missing'

/**
 * How the texts of a document stand in a language: whether what is written in any language is there too, and no older
 * than its source. What is older is said before what is not there yet.
 */
export function stateIn(
  language: string,
  { texts, marks, languages }: { texts: readonly Found[]; marks: AsOfByLanguage; languages: readonly string[] },
): LanguageState {
  const written = texts.map(({ value }) => textsByLanguage(value)).filter((known) => Object.keys(known).length > 0)
  const own = written.filter((known) => language in known)
  if (written.length === 0) return 'nothing'
  if (own.length === 0) return 'missing'
  if (staleIn(language, { texts, marks, languages }).length > 0) return 'stale'
  return own.length < written.length ? 'partly' : 'there'
}
