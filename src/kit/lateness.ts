/** Seconds after its time from which something that is to happen by itself counts as late. */
export const lateAfter = 60

/** A length of time in English words, in its two largest units: "2 hours 5 minutes". */
export function duration(seconds: number): string {
  const units = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ] as const
  const largest = Math.max(
    0,
    units.findIndex(([size]) => seconds >= size),
  )
  let left = seconds
  const words = units.slice(largest, largest + 2).flatMap(([size, name]) => {
    const count = Math.floor(left / size)
    left -= count * size
    return count > 0 ? [`${count} ${name}${count === 1 ? '' : 's'}`] : []
  })
  return words.join(' ') || '0 seconds'
}
