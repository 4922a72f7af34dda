import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { canonical, type Form, hashOf } from './form.ts'
import { shapes } from './shape.ts'
import { writeYaml } from './yaml.ts'

const form: Form = {
  year: 2021,
  days: [
    {
      number: 1,
      items: [{ title: 'Yes', countries: ['NO', 'KE'], body: '# Head\n\nA  \ntext: with – signs' }, { title: 'no' }],
    },
    { number: 2, date: '2021-10-26' },
  ],
}

it('writes one way: short lists on a line, texts unfolded, items apart, and quotes where an old reader would err', () => {
  expect(writeYaml(form, 'edition.schema.json')).toBe(`# yaml-language-server: $schema=./edition.schema.json

year: 2021
days:
  - number: 1
    items:
      - title: "Yes"
        countries: ["NO", KE]
        body: |-
          # Head

          A  
          text: with – signs

      - title: "no"

  - number: 2
    date: "2021-10-26"
`)
})

it('writes nothing that reads back otherwise', () => {
  const awkward = {
    title: ' - a: "b" # c',
    note: 'one\n\n  two\n',
    list: ['a, b', 'c: d', '- e'],
    tricky: ['null', '~', '0o17', '1e3', '@x', '#y', ''],
  }
  expect(parse(writeYaml(awkward, 'x.json'))).toEqual(awkward)
})

it('gives equal forms one hash, whatever the order and the empty fields they were written with', () => {
  const one = {
    slug: 'a',
    kind: 'post',
    title: 'A',
    themes: [],
    translations: { fr: { title: 'B' }, ar: {} },
    bylines: [{ role: 'x', part: 'author', person: 'p' }],
  }
  const other = {
    kind: 'post',
    translations: { fr: { title: 'B' } },
    bylines: [{ person: 'p', role: 'x' }],
    title: 'A',
    slug: 'a',
  }
  expect(hashOf(canonical(shapes.posts, one))).toBe(hashOf(canonical(shapes.posts, other)))
  expect(hashOf(canonical(shapes.posts, one))).not.toBe(hashOf(canonical(shapes.posts, { ...other, title: 'a' })))
})
