'use client'
import { useRowLabel } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { useSay } from '../i18n/desk/use-say.ts'
import { deskWords } from './words.ts'

const named = z.object({ name: z.string() })
const idOf = (person: unknown) => (typeof person === 'number' ? person : undefined)

/** Heads a folded byline with who it names and the role it states. */
export function BylineLabel() {
  const words = deskWords(useSay())
  const { data, rowNumber } = useRowLabel<{ person?: unknown; nameThen?: string; role?: string }>()
  const name = useName(idOf(data.person))
  const parts = [data.nameThen || name, data.role].filter(Boolean)
  return <span>{parts.length > 0 ? parts.join(', ') : words.byline((rowNumber ?? 0) + 1)}</span>
}

function useName(person: number | undefined): string | undefined {
  const [name, setName] = useState<string>()
  useEffect(() => {
    setName(undefined)
    if (person === undefined) return
    void fetch(`/api/persons/${person}?depth=0&select[name]=true`, { credentials: 'same-origin' })
      .then((response) => response.json())
      .then((body) => setName(named.safeParse(body).data?.name))
      .catch(() => undefined)
  }, [person])
  return name
}
