import { scaleLinear } from 'd3-scale'
import type { Translate } from '../../i18n/translate.ts'
import type { Swing } from '../index.ts'
import { across, box, Chart, hatched, Key, short, solid, width } from './frame.tsx'

const line = 46

/** How far the answer goes when each input is moved down and up, the widest on top. */
export function TornadoChart({
  t,
  swings,
  central,
  nameOf,
  say,
  title,
  id,
}: {
  t: Translate
  swings: readonly Swing[]
  central: number
  nameOf(field: string): string
  say(value: number): string
  title: string
  id: string
}) {
  const ends = swings.flatMap(({ down, up }) => [down.value ?? central, up.value ?? central])
  const x = across(t)
  const along = scaleLinear([Math.min(...ends, central), Math.max(...ends, central)], [50, width - 50])
  const height = swings.length * line + 44
  const top = (place: number) => place * line + 20
  const bars = (side: 'down' | 'up') =>
    swings
      .flatMap((swing, place) => {
        const { value } = swing[side]
        return value === undefined ? [] : box(x(along(central)), x(along(value)), top(place), 16)
      })
      .join('')
  return (
    <Chart title={title} id={id} height={height}>
      {swings.map(({ field }, place) => (
        <text key={field} x={x(0)} y={top(place) - 5}>
          {short(`${place + 1}. ${nameOf(field)}`, 52)}
        </text>
      ))}
      <path d={bars('down')} {...solid} />
      <path d={bars('up')} {...hatched(id)} />
      <path
        d={swings.map((_, place) => `M${x(along(central))} ${top(place) - 2}v20`).join('')}
        stroke="var(--ink)"
        strokeWidth="2"
      />
      <text x={x(along(central))} y={height - 26} textAnchor="middle">
        {say(central)}
      </text>
      <Key t={t} at={0} y={height - 4} looks={solid}>
        {t('planner.chart.down')}
      </Key>
      <Key t={t} at={200} y={height - 4} looks={hatched(id)}>
        {t('planner.chart.up')}
      </Key>
    </Chart>
  )
}
