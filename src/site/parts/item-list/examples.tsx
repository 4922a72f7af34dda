import { type Examples, english, hostile, long, makeByline, makeItem, mixed } from '../examples.ts'
import { ItemList } from './item-list.tsx'

export const examples: Examples = {
  'one item': (t) => <ItemList t={t} items={[makeItem()]} />,
  'three items, whose text lies elsewhere, corrected, without people': (t) => (
    <ItemList
      t={t}
      items={[
        makeItem({
          id: 1,
          elsewhere: 'https://www.example.org/x',
          summary: english('One or two sentences on what it is about.'),
        }),
        makeItem({ id: 2, kind: 'qa', day: 4, correction: english('Printed as 27 October.') }),
        makeItem({ id: 3, kind: 'case-study', day: undefined, bylines: [] }),
      ]}
    />
  ),
  'across the weeks': (t) => (
    <ItemList t={t} where level={2} items={[makeItem(), makeItem({ id: 2, edition: undefined, day: undefined })]} />
  ),
  'an event that is cancelled': (t) => (
    <ItemList t={t} where items={[makeItem({ kind: 'webinar', isCancelled: true })]} />
  ),
  'long words and two directions': (t) => (
    <ItemList
      t={t}
      items={[
        makeItem({
          title: english(long),
          summary: english(long),
          bylines: [makeByline({ name: long, role: english(long) })],
        }),
        makeItem({ id: 2, title: mixed, summary: mixed }),
      ]}
    />
  ),
  hostile: (t) => (
    <ItemList t={t} items={[makeItem({ title: english(hostile), elsewhere: `javascript:${hostile}` })]} />
  ),
}
