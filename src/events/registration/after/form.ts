import { z } from 'zod'
import { several } from '../form.ts'

/** How useful an event was, from 1, not at all, to 5, very. */
export const scores = ['5', '4', '3', '2', '1'] as const

/** What somebody thinks of an event. The errors are ends of keys under `form.error`. */
export const feedbackForm = z.object({
  score: z.enum(scores, 'choice').transform(Number),
  useful: several(2000),
  better: several(2000),
})
