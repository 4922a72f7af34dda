import { type Address, addressWith } from './address.ts'
import type { Answer } from './answer.ts'
import type { RawHeaders } from './headers.ts'
import { addressOf, redirectAnswer } from './show.ts'
import { asksTextOnly, withTextOnly } from './variants.ts'

type Ways = {
  headers: RawHeaders
  /** Where what used to be at a path (no prefix, decoded) is now. */
  lookupRedirect?(path: string): Promise<string | null>
  /** Whether pages are shown at a path. */
  isRoute(path: string): boolean
  notFound(locale: Address['locale']): Promise<Answer>
}

/** The wish for text only stays with the reader wherever an address leads. */
export const wished = ({ query }: Address, to: string): string => (asksTextOnly(query) ? withTextOnly(to) : to)

/** Makes the answer for an address that shows nothing: where its page is now, the same in small letters, or that there is none. */
export function createElsewhere({ headers, lookupRedirect, isRoute, notFound }: Ways) {
  return async (address: Address): Promise<Answer> => {
    const { path, locale, query } = address
    const present = await lookupRedirect?.(path)
    if (present && present !== path) return redirectAnswer(wished(address, addressOf(locale, present)), 301, headers)
    const small = path.toLowerCase()
    if (small !== path && isRoute(small))
      return redirectAnswer(addressWith(addressOf(locale, small), query), 301, headers)
    return notFound(locale)
  }
}
