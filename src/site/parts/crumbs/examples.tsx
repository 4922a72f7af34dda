import { type Examples, hostile, long, mixed } from '../examples.ts'
import { Crumbs } from './crumbs.tsx'

export const examples: Examples = {
  'long, of another direction, hostile': (t) => (
    <Crumbs t={t} crumbs={[long, mixed.text, hostile].map((title, index) => ({ href: `/${index}`, title }))} />
  ),
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
