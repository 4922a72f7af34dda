import { z } from 'zod'

/** An instant in a row of plain SQL: the two databases give them in forms of their own. */
export const instant = z
  .union([z.string(), z.date()])
  .transform((value) => Temporal.Instant.fromEpochMilliseconds(+new Date(value)))

/** A whole number in a row of plain SQL; PostgreSQL gives large ones as text. */
export const whole = z.coerce.number().int()
