/** Checks a calendar date typed at the desk; an empty one passes. */
export function isCalendarDate(value: unknown): true | string {
  if (value === null || value === undefined || value === '') return true
  try {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError()
    Temporal.PlainDate.from(value, { overflow: 'reject' })
    return true
  } catch {
    return `"${value}" is not a date. Write year-month-day, such as 2026-10-26.`
  }
}
