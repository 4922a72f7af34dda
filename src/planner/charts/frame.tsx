import type { ReactNode } from 'react'
import { directionOf } from '../../i18n/direction.ts'
import type { Translate } from '../../i18n/translate.ts'

/** Units of a drawing from side to side; a phone shows nearly one pixel for each. */
export const width = 400

/** A place across, from where the language begins to read. */
export const across = (t: Translate) => (x: number) => Math.round(isMirrored(t) ? width - x : x)
export const isMirrored = (t: Translate): boolean => directionOf(t.locale) === 'rtl'

/**
 * A drawing with its name. The numbers stand in the table beside it; what it shows is told apart by pattern, form and
 * label, never by colour alone.
 * @param id unlike that of any other drawing on the page
 */
export function Chart({
  title,
  id,
  height,
  children,
}: {
  title: string
  id: string
  height: number
  children: ReactNode
}) {
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" stroke="var(--day1)" strokeWidth="3" />
        </pattern>
        {children}
      </svg>
    </figure>
  )
}

/** A surface that is hatched, with an edge that shows where the pattern does not. */
export const hatched = (id: string) => ({ fill: `url(#${id}-hatch)`, stroke: 'var(--day1)' }) as const
export const solid = { fill: 'var(--day4)' } as const

/** What a surface means. @param looks how it is filled */
export function Key({
  t,
  at,
  y,
  looks,
  children,
}: {
  t: Translate
  at: number
  y: number
  looks: { fill: string; stroke?: string }
  children: string
}) {
  const x = across(t)
  return (
    <>
      <rect x={Math.min(x(at), x(at + 12))} y={y - 11} width="12" height="12" {...looks} />
      <text x={x(at + 18)} y={y}>
        {children}
      </text>
    </>
  )
}

/** The outline of a box between two places across. */
export const box = (from: number, to: number, y: number, height: number): string =>
  `M${Math.min(from, to)} ${Math.round(y)}h${Math.abs(to - from)}v${Math.round(height)}h${-Math.abs(to - from)}z`

/** A label that no drawing grows wider for: the table has it in full. */
export const short = (text: string, most = 46): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
