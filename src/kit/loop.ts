export type Loop = {
  /** Does it once more as soon as what is under way is done, without waiting for its time. */
  soon(): void
  stop(): Promise<void>
}

/**
 * Does something at once and then every so many milliseconds, one at a time.
 * @param failed hears of an error; the loop goes on.
 * @returns `stop`, which resolves when what is under way is done.
 */
export function every(milliseconds: number, work: () => Promise<unknown>, failed: (error: unknown) => void): Loop {
  let running: Promise<unknown> = Promise.resolve()
  let isAsked = false
  const soon = () => {
    if (isAsked) return
    isAsked = true
    running = running
      .then(() => {
        isAsked = false
        return work()
      })
      .catch(failed)
  }
  soon()
  const timer = setInterval(soon, milliseconds).unref()
  return {
    soon,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
