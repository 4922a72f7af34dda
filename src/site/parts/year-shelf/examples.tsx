import { datesIn } from '../../../i18n/dates.ts'
import { type Examples, english, long, mixed } from '../examples.ts'
import { YearShelf } from './year-shelf.tsx'

export const examples: Examples = {
  'long words and two directions': (t) => (
    <YearShelf
      t={t}
      years={[
        { slug: '2020', href: '/2020', name: '2020', theme: english(long), facts: [long] },
        { slug: '2019', href: '/2019', name: '2019', theme: mixed, focus: mixed, facts: [] },
      ]}
    />
  ),
  'three years': (t) => (
    <YearShelf
      t={t}
      years={[
        {
          slug: '2022',
          href: '/2022',
          name: '2022',
          theme: english('Making the case for the workforce'),
          facts: [datesIn(t.locale, '2022-10-17', '2022-10-21'), t('edition.ordinal', { n: 9 })],
        },
        {
          slug: '2021',
          href: '/2021',
          name: '2021',
          focus: english('How social service workers prepare for, adapt to and recover from emergencies.'),
          facts: [datesIn(t.locale, '2021-10-25', '2021-10-29'), t('edition.ordinal', { n: 8 })],
        },
        { slug: '2014', href: '/2014', name: '2014', facts: [t('edition.datesUnknown')] },
      ]}
    />
  ),
}
