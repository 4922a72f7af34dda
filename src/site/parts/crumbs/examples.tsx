import type { Examples } from '../examples.ts'
import { Crumbs } from './crumbs.tsx'

export const examples: Examples = {
  'of a day': (t) => (
    <Crumbs
      t={t}
      crumbs={[
        { href: '/archive', title: t('archive.title') },
        { href: '/2021', title: '2021' },
      ]}
    />
  ),
}
