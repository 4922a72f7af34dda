import type { ReactNode } from 'react'
import type { Translate } from '../../../i18n/translate.ts'

export type Neighbour = { href: string; title: ReactNode }

/** The way to the day, the edition or the item before and after. Nothing where there is neither. */
export function Turn({
  t,
  of,
  previous,
  next,
}: {
  t: Translate
  of: 'day' | 'year' | 'item'
  previous?: Neighbour
  next?: Neighbour
}) {
  if (!previous && !next) return null
  return (
    <nav className="turn" aria-label={t(`pager.${of}`)}>
      {previous ? (
        <a href={t.href(previous.href)} rel="prev">
          <small>
            <Arrow sign="←" /> {t(`pager.${of}.previous`)}
          </small>{' '}
          {previous.title}
        </a>
      ) : null}{' '}
      {next ? (
        <a href={t.href(next.href)} rel="next" className={previous ? undefined : 'only'}>
          <small>
            {t(`pager.${of}.next`)} <Arrow sign="→" />
          </small>{' '}
          {next.title}
        </a>
      ) : null}
    </nav>
  )
}

/** Turned round where one reads from right to left. */
function Arrow({ sign }: { sign: string }) {
  return (
    <span className="arrow" aria-hidden="true">
      {sign}
    </span>
  )
}
