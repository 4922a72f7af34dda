import { scaleBand, scaleLinear } from 'd3-scale'
import { intlTag } from '../../i18n/intl.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { CostResult } from '../index.ts'
import { Levels, margin, Years } from './axis.tsx'
import { across, box, Chart, hatched, Key, solid, width } from './frame.tsx'

const height = 240
const floor = 190

/** Cost by year: what recurs below, what comes once above it. */
export function CostChart({ t, cost, title, id }: { t: Translate; cost: CostResult; title: string; id: string }) {
  const years = cost.years.map(({ year }) => year)
  const y = scaleLinear([0, Math.max(1, ...cost.years.map(({ total }) => total.value))], [floor, 14]).nice(4)
  const band = scaleBand(years, [margin + 4, width])
    .paddingInner(0.3)
    .paddingOuter(0.1)
  const x = across(t)
  const bars = (
    from: (year: CostResult['years'][number]) => number,
    to: (year: CostResult['years'][number]) => number,
  ) =>
    cost.years
      .map((one) => {
        const start = band(one.year) ?? 0
        return box(x(start), x(start + band.bandwidth()), y(to(one)), y(from(one)) - y(to(one)))
      })
      .join('')
  const compact = new Intl.NumberFormat(intlTag(t.locale), { notation: 'compact', maximumFractionDigits: 1 })
  return (
    <Chart title={title} id={id} height={height}>
      <Levels t={t} y={y} say={(value) => compact.format(value)} />
      <path
        d={bars(
          () => 0,
          ({ recurrent }) => recurrent.value,
        )}
        {...solid}
      />
      <path
        d={bars(
          ({ recurrent }) => recurrent.value,
          ({ total }) => total.value,
        )}
        {...hatched(id)}
      />
      <Years t={t} years={years} at={(year) => (band(year) ?? 0) + band.bandwidth() / 2} y={floor + 18} />
      <Key t={t} at={margin} y={height - 6} looks={solid}>
        {t('planner.chart.recurrent')}
      </Key>
      <Key t={t} at={margin + 150} y={height - 6} looks={hatched(id)}>
        {t('planner.chart.oneOff')}
      </Key>
    </Chart>
  )
}
