import { dateIn } from '../../../i18n/dates.ts'
import { type Examples, hostile, long } from '../examples.ts'
import { Turn } from './turn.tsx'

export const examples: Examples = {
  'between days': (t) => (
    <Turn
      t={t}
      of="day"
      previous={{ href: '/2021/days/2', title: dateIn(t.locale, '2021-10-26', 'weekday') }}
      next={{ href: '/2021/days/4', title: dateIn(t.locale, '2021-10-28', 'weekday') }}
    />
  ),
  'long and hostile': (t) => (
    <Turn t={t} of="item" previous={{ href: '/a', title: long }} next={{ href: '/b', title: hostile }} />
  ),
  'at the last year': (t) => <Turn t={t} of="year" previous={{ href: '/2022', title: '2022' }} />,
  'at the first year': (t) => <Turn t={t} of="year" next={{ href: '/2015', title: '2015' }} />,
}
