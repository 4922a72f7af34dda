'use client'
import { useEffect, useState } from 'react'
import { z } from 'zod'

const row = z.object({
  id: z.number(),
  state: z.enum(['waiting', 'done', 'failed']),
  reason: z.string().nullish(),
  doneAt: z.string().nullish(),
})
const rows = z.object({ docs: z.array(row) })
const site = z.object({ homeZone: z.string() })

async function ask<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const response = await fetch(path, { credentials: 'same-origin' }).catch(() => undefined)
  return response?.ok ? schema.safeParse(await response.json()).data : undefined
}

/** The zone of the site's own clock. */
export function useHomeZone(): string | undefined {
  const [zone, setZone] = useState<string>()
  useEffect(() => {
    void ask('/api/globals/site?depth=0', site).then((found) => setZone(found?.homeZone))
  }, [])
  return zone
}

/** The row that says what became of an item's due time, asked again whenever the item was saved. */
export function useDueRow(key: string | undefined, savedAt: unknown): z.infer<typeof row> | undefined {
  const [found, setFound] = useState<z.infer<typeof row>>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is what changes the row
  useEffect(() => {
    if (!key) return
    void ask(`/api/due?where[key][equals]=${key}&limit=1&depth=0`, rows).then((answer) => setFound(answer?.docs[0]))
  }, [key, savedAt])
  return found
}
