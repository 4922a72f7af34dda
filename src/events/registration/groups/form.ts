import { z } from 'zod'
import { several } from '../form.ts'

/** What a host reports: how many came, and anything else worth telling. The errors are ends of keys under `form.error`. */
export const reportForm = z.object({
  came: z
    .string()
    .trim()
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) <= 100_000, 'came')
    .transform(Number),
  notes: several(2000),
})
