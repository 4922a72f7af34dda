'use client'
import { useRowLabel } from '@payloadcms/ui'

/** Heads a folded byline with the role it states. */
export function BylineLabel() {
  const { data, rowNumber } = useRowLabel<{ nameThen?: string; role?: string }>()
  const parts = [data.nameThen, data.role].filter(Boolean)
  return <span>{parts.length ? parts.join(', ') : `Byline ${(rowNumber ?? 0) + 1}`}</span>
}
