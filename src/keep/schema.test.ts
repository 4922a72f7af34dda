import { expect, test } from 'vitest'
import { editionFiles, jsonSchemas, sharedFiles } from './files.ts'
import { archiveItem, itemRooms } from './schema/item.ts'
import { type Field, isTranslated, shapes } from './shape.ts'

test.each([...jsonSchemas()])(
  'archive/%s says what the schema says (vitest -u writes it anew)',
  async (file, written) => {
    await expect(written).toMatchFileSnapshot(`../../archive/${file}`)
  },
)

test('every field is explained to editors', () => {
  for (const [file, written] of jsonSchemas()) expect(unexplained(JSON.parse(written)), file).toEqual([])
})

test('the shapes name the same fields as the schemas, in the same order', () => {
  const rooms = archiveItem.options.map((option) => [option.shape.room.value, Object.keys(option.shape).slice(1)])
  expect(rooms).toEqual(itemRooms.map((room) => [room, namesOf(shapes[room])]))
  expect(Object.keys(editionFiles.schema.shape)).toEqual([...namesOf(shapes.editions), 'days', 'items'])
  expect(Object.keys(editionFiles.schema.shape.days.unwrap().element.shape)).toEqual([...namesOf(shapes.days), 'items'])
  expect(Object.keys(sharedFiles.people.schema.shape.people.element.shape)).toEqual(namesOf(shapes.persons))
  expect(Object.keys(sharedFiles.organisations.schema.shape.organisations.element.shape)).toEqual(
    namesOf(shapes.organisations),
  )
  expect(Object.keys(sharedFiles.themes.schema.shape.themes.element.shape)).toEqual(namesOf(shapes.themes))
  expect(Object.keys(sharedFiles['call-to-action'].schema.shape.calls.element.shape)).toEqual(namesOf(shapes.calls))
})

/** The names of a shape as they stand in a file: `translations` before `record`. */
function namesOf(fields: readonly Field[]): string[] {
  const names = fields.map(({ name }) => name)
  return fields.some(isTranslated) ? [...names.slice(0, -1), 'translations', 'record'] : names
}

function unexplained(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, part]: [string, unknown]) => {
    if (key !== 'properties' || typeof part !== 'object' || part === null) return unexplained(part, `${path}/${key}`)
    return Object.entries(part).flatMap(([name, field]: [string, unknown]) => [
      ...(isExplained(field) ? [] : [`${path}/${name}`]),
      ...unexplained(field, `${path}/${name}`),
    ])
  })
}

const isExplained = (field: unknown): boolean =>
  typeof field === 'object' && field !== null && ('description' in field || '$ref' in field || 'allOf' in field)
