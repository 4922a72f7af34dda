export type Loop = {
  /** Does it once more as soon as what is under way is done, without waiting for its time. */
  soon(): void
  /** Ends it: what is under way is told by its signal, and waited for. */
  stop(): Promise<void>
}

/**
 * Does something at once and then every so many milliseconds, one at a time.
 * @param work is given a signal by which it hears that it is to stop; what is short does not heed it.
 * @param failed hears of an error; the loop goes on.
 * @returns `stop`, which resolves when what is under way is done.
 */
export function every(
  milliseconds: number,
  work: (stopping: AbortSignal) => Promise<unknown>,
  failed: (error: unknown) => void,
): Loop {
  const stopping = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  let isAsked = false
  const soon = () => {
    if (isAsked) return
    isAsked = true
    running = running
      .then(() => {
        isAsked = false
        return work(stopping.signal)
      })
      .catch(failed)
  }
  soon()
  const timer = setInterval(soon, milliseconds).unref()
  return {
    soon,
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
