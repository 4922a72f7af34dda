import type { CollectionConfig, Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { calls } from '../action/model.ts'
import { days } from '../editions/days.ts'
import { editions } from '../editions/model.ts'
import { themes } from '../editions/themes.ts'
import { events } from '../events/model.ts'
import { organisations, persons } from '../people/model.ts'
import { posts, roundUps } from '../posts/model.ts'
import { resources } from '../resources/model.ts'
import { jsonSchemas } from './files.ts'
import { isTranslated, type Field as Shape, shapes } from './shape.ts'

const models: CollectionConfig[] = [
  calls,
  days,
  editions,
  events,
  organisations,
  persons,
  posts,
  resources,
  roundUps,
  themes,
]

type Named = Extract<Field, { name: string }>

/** The fields of a model as they are stored: what only arranges the desk is gone. */
const named = (fields: Field[]): Named[] =>
  fields.flatMap((field): Named[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => named(tab.fields))
    if (field.type === 'row' || field.type === 'collapsible') return named(field.fields)
    return 'name' in field && typeof field.name === 'string' ? [field as Named] : []
  })

const storedName = (shape: Shape) => ('stored' in shape && shape.stored ? shape.stored : shape.name)

/** Every way in which a shape is not what the model stores. */
function differences(shape: readonly Shape[], fields: Named[], path: string): string[] {
  return shape.flatMap((one) => {
    const field = fields.find(({ name }) => name === storedName(one))
    const at = `${path}.${storedName(one)}`
    if (!field) return [`${at} is not stored`]
    if (isTranslated(one) !== ('localized' in field && field.localized === true))
      return [`${at}: translated on one side only`]
    if ((one.as === 'rows' && field.type === 'array') || (one.as === 'group' && field.type === 'group'))
      return differences(one.fields, named(field.fields), at)
    return []
  })
}

describe('the files and the model', () => {
  it.each(Object.entries(shapes))('know the same fields of %s', (collection, shape) => {
    const model = models.find(({ slug }) => slug === collection)
    expect(differences(shape, named(model?.fields ?? []), collection)).toEqual([])
  })

  it('would tell a field that is not stored', () => {
    expect(differences([{ as: 'value', name: 'tittle' }], named(posts.fields), 'posts')).toEqual([
      'posts.tittle is not stored',
    ])
    expect(differences([{ as: 'value', name: 'title' }], named(posts.fields), 'posts')).toEqual([
      'posts.title: translated on one side only',
    ])
  })

  it('know the same words for each choice', () => {
    const written = [...jsonSchemas().values()].join()
    const lists = [...written.matchAll(/"enum": \[([^\]]*)\]/g)].map(([, list = '']) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, word]) => word),
    )
    for (const model of models)
      for (const { at, options } of choices(named(model.fields), model.slug))
        expect(
          lists.map((list) => list.toSorted()),
          at,
        ).toContainEqual(options.toSorted())
  })
})

/** The choices that the model offers, but for those that only the desk knows. */
function choices(fields: Named[], path: string): { at: string; options: string[] }[] {
  return fields.flatMap((field) => {
    const at = `${path}.${field.name}`
    if (field.type === 'array' || field.type === 'group')
      return field.name === 'due' ? [] : choices(named(field.fields), at)
    if (field.type !== 'select' || at === 'persons.shown') return []
    return [{ at, options: field.options.map((option) => (typeof option === 'string' ? option : option.value)) }]
  })
}
