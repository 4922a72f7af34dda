import { body, type Examples, english, hostile, long, makeByline, mixed } from '../examples.ts'
import { BylineList } from './byline-list.tsx'

const second = { name: 'Example Union', href: '/organisations/example-union' }

export const examples: Examples = {
  'one person': (t) => <BylineList t={t} bylines={[makeByline({ role: english('Director') })]} />,
  'two people, with all there is': (t) => (
    <BylineList
      t={t}
      bylines={[
        makeByline({
          honorific: 'Dr.',
          credentials: ['PhD', 'MSW'],
          role: english('Adviser'),
          unit: 'Programme Division',
        }),
        makeByline({ name: 'B. Caseworker', href: undefined, organisations: [body, second], place: 'Ibadan' }),
      ]}
    />
  ),
  'other parts': (t) => (
    <BylineList
      t={t}
      bylines={['interviewee', 'speaker', 'moderator', 'host', 'editor'].map((part) => makeByline({ part }))}
    />
  ),
  'a role alone': (t) => (
    <BylineList
      t={t}
      bylines={[makeByline({ name: undefined, href: undefined, role: english('Hospital social worker') })]}
    />
  ),
  'on the page of the person': (t) => <BylineList t={t} bylines={[makeByline()]} here="/people/a-caseworker" />,
  'a long name, and one of another direction': (t) => (
    <BylineList
      t={t}
      bylines={[
        makeByline({ name: long, role: english(long), place: long }),
        makeByline({ name: mixed.text, role: mixed }),
      ]}
    />
  ),
  hostile: (t) => (
    <BylineList t={t} bylines={[makeByline({ name: hostile, role: english(hostile), credentials: [hostile] })]} />
  ),
}
