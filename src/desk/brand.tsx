import type { Payload } from 'payload'
import { sayIn } from '../i18n/desk/languages.ts'
import { Braid } from '../site/parts/braid/braid.tsx'
import { deskWords } from './words.ts'

type Desk = { i18n: { language: string } }

/** Heads the navigation: the five strands. */
export function Icon({ i18n }: Desk) {
  return (
    <svg
      className="week-icon braid"
      viewBox="0 0 10 10"
      fill="none"
      role="img"
      aria-label={deskWords(sayIn(i18n.language)).home}
    >
      {[1, 2, 3, 4, 5].map((strand) => (
        <path key={strand} className={`d${strand}`} d={`M0 ${2 * strand - 1}h10`} />
      ))}
    </svg>
  )
}

/** Heads the pages before one has signed in. */
export async function Logo({ payload, i18n }: Desk & { payload: Payload }) {
  const locale = sayIn(i18n.language).language
  const { weekName, organisation } = await payload.findGlobal({ slug: 'site', locale, fallbackLocale: 'en', depth: 0 })
  return (
    <div className="week-logo">
      <Braid name="desk" />
      <p className="week-logo-name">{weekName}</p>
      <p>{organisation}</p>
    </div>
  )
}

/** What somebody who cannot get in needs to know where no mail leaves; else Payload offers to send a link. */
export function Help({ payload, i18n }: Desk & { payload: Payload }) {
  if (payload.email.name !== 'none') return null
  return <p className="week-help">{deskWords(sayIn(i18n.language)).login.help}</p>
}
