import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Translate } from '../../i18n/translate.ts'
import type { PathResult } from '../index.ts'
import { number } from '../pages/format.ts'
import { Levels, margin, Years } from './axis.tsx'
import { across, Chart, hatched, Key, width } from './frame.tsx'

const height = 240
const floor = 190

/** Headcount by year as a line with points, the target as a broken line, what lacks between them hatched. */
export function PathChart({ t, path, title, id }: { t: Translate; path: PathResult; title: string; id: string }) {
  const points = path.years.map(({ year, headcount }) => ({ year, value: headcount.value }))
  const years = points.map(({ year }) => year)
  const target = path.target.value
  const highest = Math.max(target, ...points.map(({ value }) => value), 1)
  const y = scaleLinear([0, highest], [floor, 14]).nice(4)
  const along = scaleLinear([years[0] ?? 0, years.at(-1) ?? 1], [margin + 14, width - 18])
  const side = across(t)
  const x = ({ year }: { year: number }) => side(along(year))
  const at = ({ value }: { value: number }) => Math.round(y(value))
  const aim = Math.round(y(target))
  const lacking = area<{ year: number; value: number }>(
    x,
    (point) => Math.max(aim, at(point)),
    () => aim,
  )
  const dot = `url(#${id}-dot)`
  return (
    <Chart title={title} id={id} height={height}>
      <Levels t={t} y={y} say={(value) => number(t, value, 1)} />
      <path d={lacking(points) ?? ''} {...hatched(id)} opacity=".45" />
      <path d={`M${side(margin)} ${aim}H${side(width)}`} stroke="var(--ink)" strokeWidth="2" strokeDasharray="7 4" />
      <marker
        id={`${id}-dot`}
        viewBox="0 0 8 8"
        refX="4"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
      >
        <circle cx="4" cy="4" r="4" fill="var(--day4)" />
      </marker>
      <path
        d={line<{ year: number; value: number }>(x, at)(points) ?? ''}
        fill="none"
        stroke="var(--day4)"
        strokeWidth="2.5"
        markerStart={dot}
        markerMid={dot}
        markerEnd={dot}
      />
      <Years t={t} years={years} at={along} y={floor + 18} />
      <Key t={t} at={margin} y={height - 6} looks={{ fill: 'var(--day4)' }}>
        {t('planner.chart.headcount')}
      </Key>
      <Key t={t} at={margin + 150} y={height - 6} looks={hatched(id)}>
        {t('planner.chart.lacking', { target: number(t, target, 1) })}
      </Key>
    </Chart>
  )
}
