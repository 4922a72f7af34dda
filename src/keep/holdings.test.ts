import { expect, it } from 'vitest'
import { addressOf } from './holdings.ts'
import { picturesIn } from './pictures.ts'

it.each([
  ['posts', { slug: 'a-day' }, '/posts/a-day'],
  ['round-ups', { slug: 'a-day' }, '/round-up/a-day'],
  ['persons', { slug: 'ada', publicSlug: null }, '/people/ada'],
  ['editions', { slug: 2021 }, '/2021'],
  ['days', { number: 3 }, '/2021/days/3'],
  ['calls', { slug: '2018' }, '/action'],
])('tells where editors find one of %s', (collection, doc, address) => {
  expect(addressOf(collection, doc, '2021')).toBe(address)
})

it('finds the pictures of a text, each on a line of its own', () => {
  const text =
    'Words ![no](media/no.webp)\n![A](media/a (1).webp)\r\n\n![](media/b.webp) \n![C](https://example.org/c.webp)'
  expect(picturesIn(text)).toEqual([
    { file: 'media/a (1).webp', alt: 'A' },
    { file: 'media/b.webp', alt: 'media/b.webp' },
  ])
})
