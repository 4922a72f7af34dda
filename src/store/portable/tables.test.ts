import { expect, test } from 'vitest'
import { migrationsFolder } from '../database.ts'
import { migrationsIn } from '../migrate.ts'
import { sharedName } from './tables.ts'

test('the migrations of the two databases go together by their names, each name once', () => {
  const [onFile, onServer] = [undefined, 'postgres://host/week'].map((url) =>
    migrationsIn(migrationsFolder(url)).map(sharedName),
  )
  expect(onFile).toEqual(onServer)
  expect(new Set(onFile).size).toBe(onFile?.length)
  expect(sharedName('20261123_162840_first')).toBe('first')
})
