import type { AfterErrorHook } from 'payload'
import { z } from 'zod'

const fields = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) })

/**
 * Names the fields of an error that a hook of ours throws. The desk runs on a copy of the content system's modules other
 * than that of our hooks, does not know their error by its class, and would leave the fields out.
 */
export const nameFields: AfterErrorHook = ({ error }) => {
  if (error.name !== 'ValidationError' || !('data' in error)) return
  const named = fields.safeParse(error.data)
  if (named.success) return { response: { errors: [{ name: error.name, message: error.message, data: named.data }] } }
}
