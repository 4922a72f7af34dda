export type Loop = { stop(): Promise<void> }

/**
 * Does something at once and then every so many milliseconds, one at a time.
 * @param failed hears of an error; the loop goes on.
 * @returns `stop`, which resolves when what is under way is done.
 */
export function every(milliseconds: number, work: () => Promise<unknown>, failed: (error: unknown) => void): Loop {
  let running: Promise<unknown> = Promise.resolve()
  const next = () => {
    running = running.then(work).catch(failed)
  }
  next()
  const timer = setInterval(next, milliseconds).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
