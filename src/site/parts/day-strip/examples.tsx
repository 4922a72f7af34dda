import type { Examples } from '../examples.ts'
import { DayStrip, type StripDay } from './day-strip.tsx'

const days = [1, 2, 3, 4, 5].map(
  (number): StripDay => ({ number, href: `/2021/days/${number}`, date: `2021-10-${24 + number}` }),
)

export const examples: Examples = {
  'of an edition': (t) => <DayStrip t={t} days={days} />,
  'on a day': (t) => <DayStrip t={t} days={days.map((day) => ({ ...day, current: day.number === 3 }))} />,
  'in a live week': (t) => (
    <DayStrip
      t={t}
      days={days.map((day) => ({ ...day, today: day.number === 2, href: day.number > 2 ? undefined : day.href }))}
    />
  ),
  'without dates': (t) => <DayStrip t={t} days={days.map(({ number, href }) => ({ number, href }))} />,
  'of a long week': (t) => (
    <DayStrip t={t} days={[...days, { number: 6, href: '/2021/days/6' }, { number: 7, href: '/2021/days/7' }]} />
  ),
}
