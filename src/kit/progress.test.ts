import { describe, expect, it } from 'vitest'
import { progressBar } from './progress.ts'

describe('the bar', () => {
  const draw = (isTTY: boolean) => {
    let written = ''
    const bar = progressBar('Loading', { isTTY, write: (text) => (written += text) })
    for (const done of [15, 15, 30]) bar(done, 30)
    return written
  }

  it('grows on one line of a terminal, and ends it', () => {
    expect(draw(true)).toBe(
      `\rLoading  ${'█'.repeat(15)}${'░'.repeat(15)}  15 of 30\rLoading  ${'█'.repeat(30)}  30 of 30\n`,
    )
  })

  it('writes nothing where nobody watches', () => {
    expect(draw(false)).toBe('')
  })
})
