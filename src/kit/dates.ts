import type { PayloadRequest } from 'payload'
import { sayTo } from '../i18n/desk/languages.ts'

/** Whether it is a calendar date, year-month-day; an empty one passes. */
export function isCalendarDate(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  try {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError()
    Temporal.PlainDate.from(value, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** Checks a calendar date typed at the desk; an empty one passes. */
export const validDate = (value: unknown, { req }: { req?: PayloadRequest }): true | string =>
  isCalendarDate(value) ||
  sayTo(req)('"{value}" is not a date. Write year-month-day, such as 2026-10-26.', { value: String(value) })
