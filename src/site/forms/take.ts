import type { IncomingMessage } from 'node:http'
import type { Locale } from '../../i18n/languages.ts'
import type { Address } from '../address.ts'
import type { Answer } from '../answer.ts'
import type { Gate } from '../gate.ts'
import type { Route } from '../page.ts'
import { type ShowOptions, show } from '../show.ts'
import { variantOf } from '../variants.ts'
import { createClientOf } from './client.ts'
import type { Rate } from './rate.ts'
import { isFromHere, type Refusal, readSent } from './sent.ts'

/** A form on its way: what was asked for, and the body. */
export type Arrived = {
  route: Route
  address: Address
  params: Record<string, string>
  incoming: IncomingMessage
  request: Request
}

/**
 * Makes the way of every form: only from our own pages, in their turn, and no larger than a form is.
 * @returns gives the answer; null where the route has nothing at this address
 */
export function createFormTaker(
  options: ShowOptions,
  refused: (locale: Locale, why: Refusal) => Promise<Answer>,
  { rate, gate, patience }: { rate: Rate; gate: Gate; patience?: number },
): (arrived: Arrived) => Promise<Answer | null> {
  const { settings } = options
  const clientOf = createClientOf(settings.trustedProxies)
  return async ({ route, address, params, incoming, request }) => {
    const { locale, canonical, query } = address
    if (!route.fromAnywhere && !isFromHere(incoming.headers, settings.publicUrl)) return refused(locale, 'elsewhere')
    if (!(await rate(clientOf(incoming)))) return refused(locale, 'tooMany')
    const sent = await readSent(request, patience)
    if (typeof sent === 'string') return refused(locale, sent)
    const variant = variantOf(query.size > 0 ? `${canonical}?${query}` : canonical, incoming.headers, [])
    const asked = { route, address, params, query: new URLSearchParams(), variant, sent }
    const made = await gate.pass(() => show(options, asked))
    return made.answer
  }
}
