import { type Examples, hostile, long, mixed } from '../examples.ts'
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
  'long, of another direction, hostile': (t) => (
    <Facts
      facts={[long, mixed.text, hostile].map((value, index) => ({
        label: `${t('resource.year')} ${index + 1}`,
        value,
      }))}
    />
  ),
  none: (t) => <Facts facts={[{ label: t('resource.year'), value: '' }, null, false]} />,
}
