import type { Examples } from '../examples.ts'
import { Counts } from './counts.tsx'

export const examples: Examples = {
  'known and printed': (t) => (
    <Counts
      t={t}
      counts={[
        { label: t('count.posts', { n: 7 }), value: 7, basis: 'known' },
        { label: t('count.virtualEvents', { n: 2 }), value: 2, basis: 'printed' },
        { label: t('count.posts', { n: 7 }), value: 'a series', basis: 'printed' },
      ]}
    />
  ),
  large: (t) => <Counts t={t} counts={[{ label: t('count.people', { n: 12345 }), value: 12345 }]} />,
}
