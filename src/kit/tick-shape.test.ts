import { expect, test } from 'vitest'
import { keptTick } from './tick-shape.ts'

test('an object of process.nextTick is held', () =>
  expect(keptTick).toMatchObject({ callback: expect.any(Function), args: undefined }))
