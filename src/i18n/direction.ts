import { kept } from './intl.ts'

export type Direction = 'ltr' | 'rtl'

/** The writing direction of any BCP 47 language tag, also one that is not an interface language. */
export const directionOf = kept((tag: string): Direction => {
  const script = likelyScript(tag)
  return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'].includes(script) ? 'rtl' : 'ltr'
})

function likelyScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? ''
  } catch {
    return ''
  }
}
