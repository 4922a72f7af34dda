/** Seconds after its time from which something that is to happen by itself counts as late. */
export const lateAfter = 60

/**
 * A length of time in words, in its two largest units: "2 hours 5 minutes".
 * @param tag of the language (BCP 47)
 */
export function duration(seconds: number, tag = 'en'): string {
  const said = (count: number, unit: string) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
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
    return count > 0 ? [said(count, name)] : []
  })
  return words.length > 0
    ? new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' }).format(words)
    : said(0, 'second')
}
