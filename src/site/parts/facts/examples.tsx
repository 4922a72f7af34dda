import type { Examples } from '../examples.ts'
import { Facts } from './facts.tsx'

export const examples: Examples = {
  some: (t) => (
    <Facts
      facts={[
        { label: t('resource.year'), value: '2021' },
        { label: t('resource.licence'), value: 'CC BY 4.0' },
        { label: t('item.languages'), value: undefined },
      ]}
    />
  ),
  none: (t) => <Facts facts={[{ label: t('resource.year'), value: '' }, null, false]} />,
}
