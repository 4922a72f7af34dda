import { datesIn } from '../../../i18n/dates.ts'
import { type Examples, english } from '../examples.ts'
import { YearShelf } from './year-shelf.tsx'

export const examples: Examples = {
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
