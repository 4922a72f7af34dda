import type { Payload } from 'payload'
import { Braid } from '../site/parts/braid/braid.tsx'
import { words } from './words.ts'

/** Heads the navigation: the five strands. */
export function Icon() {
  return (
    <svg className="week-icon braid" viewBox="0 0 10 10" fill="none" role="img" aria-label={words.home}>
      {[1, 2, 3, 4, 5].map((strand) => (
        <path key={strand} className={`d${strand}`} d={`M0 ${2 * strand - 1}h10`} />
      ))}
    </svg>
  )
}

/** Heads the pages before one has signed in. */
export async function Logo({ payload }: { payload: Payload }) {
  const { weekName, organisation } = await payload.findGlobal({ slug: 'site', depth: 0 })
  return (
    <div className="week-logo">
      <Braid name="desk" />
      <p className="week-logo-name">{weekName}</p>
      <p>{organisation}</p>
    </div>
  )
}

/** What somebody who cannot get in needs to know where no mail leaves; else Payload offers to send a link. */
export function Help({ payload }: { payload: Payload }) {
  return payload.email.name === 'none' ? <p className="week-help">{words.login.help}</p> : null
}
