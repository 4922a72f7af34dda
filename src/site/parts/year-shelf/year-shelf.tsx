import { createElement, Fragment } from 'react'
import type { Translate } from '../../../i18n/translate.ts'
import type { Text } from '../../../kit/item.ts'
import { Braid } from '../braid/braid.tsx'
import { Words } from '../words/words.tsx'

export type ShelfYear = {
  slug: string
  href: string
  /** What stands on the spine: the year. */
  name: string
  /** The theme as announced. */
  theme?: Text
  /** What it was about; shown where there is no theme. */
  focus?: Text
  /** Dates, ordinal, stage, figures: short, each by itself. */
  facts: string[]
}

/** The years as a shelf: each stands on its own braid. */
export function YearShelf({ t, years, level = 2 }: { t: Translate; years: readonly ShelfYear[]; level?: 2 | 3 }) {
  return (
    <ol className="shelf">
      {years.map((year) => (
        <li key={year.slug}>
          <Braid name={year.slug} />
          <div className="row">
            {createElement(`h${level}`, null, <a href={t.href(year.href)}>{year.name}</a>)}
            <div className="stack">
              <About t={t} year={year} />
              <p className="small">
                {year.facts.map((fact, index) => (
                  <Fragment key={fact}>
                    {index > 0 ? ' ' : null}
                    <span className={index > 0 ? 'dot' : undefined}>{fact}</span>
                  </Fragment>
                ))}
              </p>
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}

function About({ t, year }: { t: Translate; year: ShelfYear }) {
  const text = year.theme ?? year.focus
  if (!text) return null
  return (
    <p className={year.theme ? 'theme' : 'theme focus'}>
      <Words t={t} text={text} />
    </p>
  )
}
