import { scaleLinear } from 'd3-scale'
import type { Translate } from '../../i18n/translate.ts'
import { number } from '../pages/format.ts'
import { across, box, Chart, hatched, Key, short, solid, width } from './frame.tsx'

const line = 52

export type Gap = { name: string; existing: number; needed: number }

/** Of each cadre: who is in post, and what lacks to the posts needed. */
export function GapChart({ t, gaps, title, id }: { t: Translate; gaps: readonly Gap[]; title: string; id: string }) {
  const most = Math.max(1, ...gaps.flatMap(({ existing, needed }) => [existing, needed]))
  const along = scaleLinear([0, most], [0, width])
  const x = across(t)
  const height = gaps.length * line + 24
  const top = (place: number) => place * line + 22
  return (
    <Chart title={title} id={id} height={height}>
      {gaps.map(({ name, existing, needed }, place) => (
        <text key={name} x={x(0)} y={top(place) - 6}>
          {short(t('planner.chart.gap', { name, existing: number(t, existing, 1), needed: number(t, needed, 1) }), 54)}
        </text>
      ))}
      <path d={gaps.map(({ existing }, place) => box(x(0), x(along(existing)), top(place), 18)).join('')} {...solid} />
      <path
        d={gaps
          .flatMap(({ existing, needed }, place) =>
            needed > existing ? box(x(along(existing)), x(along(needed)), top(place), 18) : [],
          )
          .join('')}
        {...hatched(id)}
      />
      <path
        d={gaps.map(({ needed }, place) => `M${x(along(needed))} ${top(place) - 3}v24`).join('')}
        stroke="var(--ink)"
        strokeWidth="3"
      />
      <Key t={t} at={0} y={height - 6} looks={solid}>
        {t('planner.chart.existing')}
      </Key>
      <Key t={t} at={150} y={height - 6} looks={hatched(id)}>
        {t('planner.chart.missing')}
      </Key>
    </Chart>
  )
}
