import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('no more than that run at once, in the order they came, and a failure gives up its place', async () => {
  const turn = atMost(2)
  const began: number[] = []
  const ends: (() => void)[] = []
  const works = [1, 2, 3, 4].map((number) =>
    turn(async () => {
      began.push(number)
      await new Promise<void>((end) => ends.push(end))
      if (number === 1) throw new Error('failed')
      return number
    }),
  )
  const results = Promise.allSettled(works)
  await Promise.resolve()
  expect(began).toEqual([1, 2])
  for (let place = 0; place < 4; place++) {
    ends[place]?.()
    await new Promise((resolve) => setImmediate(resolve))
    expect(began).toHaveLength(Math.min(4, place + 3))
  }
  expect(began).toEqual([1, 2, 3, 4])
  expect((await results).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
})
