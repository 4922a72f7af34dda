import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from './turns.ts'

test('works are done one at a time, in their order, one that fails among them', async () => {
  const seen: string[] = []
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      seen.push(`${name} begins`)
      await nextRound()
      if (fails) throw new Error(name)
      seen.push(`${name} ends`)
      return name
    })
  const done = await Promise.allSettled([work('one'), work('two', true), work('three')])
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'three begins', 'three ends'])
})

test('between two works others have their turn', async () => {
  const seen: string[] = []
  await Promise.all([
    inTurn(async () => {
      seen.push('one')
      setImmediate(() => seen.push('a reader'))
    }),
    inTurn(async () => seen.push('two')),
  ])
  expect(seen).toEqual(['one', 'a reader', 'two'])
})
