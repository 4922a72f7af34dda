import { countryName } from '../../../i18n/names.ts'
import { type Examples, hostile, long, mixed } from '../examples.ts'
import { TagList } from './tag-list.tsx'

export const examples: Examples = {
  'long, of another direction, hostile': (t) => (
    <TagList t={t} tags={[long, mixed.text, hostile].map((label) => ({ key: label, href: '/themes/a', label }))} />
  ),
  countries: (t) => (
    <TagList
      t={t}
      tags={['KE', 'KG', 'VE'].map((code, index) => ({
        key: code,
        href: index === 2 ? undefined : `/countries/${code.toLowerCase()}`,
        label: countryName(t.locale, code),
        count: index + 1,
      }))}
    />
  ),
}
