import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keptTick } from './tick-shape.ts'

test('an object of process.nextTick is held', () =>
  expect(keptTick).toMatchObject({ callback: expect.any(Function), args: undefined }))

test('in a process that serves, before it reads anything else', () => {
  const server = readFileSync(new URL('../server.ts', import.meta.url), 'utf8')
  expect(server.match(/^import .*$/m)?.[0]).toBe("import './kit/tick-shape.ts'")
})
