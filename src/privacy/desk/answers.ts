import { z } from 'zod'

const rows = z.array(z.record(z.string(), z.union([z.string(), z.number()])))

export const keptAnswer = z.object({
  parts: z.array(z.object({ what: z.string(), fate: z.string(), goes: z.boolean(), rows })),
  elsewhere: z.array(z.object({ where: z.string(), rows: z.number(), isVersion: z.boolean() })),
  erased: z.array(z.string()),
})
export type Kept = z.infer<typeof keptAnswer>

export const erasedAnswer = z.object({ erased: z.array(z.object({ what: z.string(), rows: z.number() })) })

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/**
 * Asks the program about one address, which goes in the body.
 * @param failed said where it answers nothing of the sort
 */
export async function ask<T>(
  path: string,
  address: string,
  { schema, failed }: { schema: z.ZodType<T>; failed: string },
): Promise<T | { message: string }> {
  const response = await fetch(`/api/erasures/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ address }),
  }).catch(() => undefined)
  const body: unknown = await response?.json().catch(() => undefined)
  if (response?.ok) return schema.safeParse(body).data ?? { message: failed }
  return { message: refusal.safeParse(body).data?.errors[0]?.message ?? failed }
}
