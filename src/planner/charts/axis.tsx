import type { ScaleLinear } from 'd3-scale'
import type { Translate } from '../../i18n/translate.ts'
import { across, width } from './frame.tsx'

/** The margin in which the numbers of the upright axis stand. */
export const margin = 70

/** Lines across with their numbers at the side where reading begins. */
export function Levels({ t, y, say }: { t: Translate; y: ScaleLinear<number, number>; say(value: number): string }) {
  const x = across(t)
  const levels = y.ticks(4).map((value) => ({ value, at: Math.round(y(value)) }))
  return (
    <>
      <path d={levels.map(({ at }) => `M${x(margin)} ${at}H${x(width)}`).join('')} stroke="var(--rule)" />
      {levels.map(({ value, at }) => (
        <text key={value} x={x(margin - 6)} y={at + 4} textAnchor="end">
          {say(value)}
        </text>
      ))}
    </>
  )
}

/** Years below a drawing: the first, the last and some between, as far as they have room. */
export function Years({
  t,
  years,
  at,
  y,
}: {
  t: Translate
  years: readonly number[]
  at(year: number): number
  y: number
}) {
  const x = across(t)
  const step = Math.ceil(years.length / 6)
  return years
    .filter((_, place) => place % step === 0)
    .map((year) => (
      <text key={year} x={x(at(year))} y={y} textAnchor="middle">
        {year}
      </text>
    ))
}
