'use client'
import { z } from 'zod'

const read = z.string()
const row = z.object({ detail: z.string() })

/** What an entry of the log is about, with the way there, and what changed. */
export function SubjectCell({ cellData, rowData }: { cellData?: unknown; rowData?: unknown }) {
  const subject = read.safeParse(cellData).data
  if (!subject) return null
  const place = subject.includes('/') ? 'collections' : 'globals'
  const detail = row.safeParse(rowData).data?.detail
  return (
    <span dir="ltr">
      <a href={`/desk/${place}/${subject}`}>{subject.replace('/', ' ')}</a>
      {detail ? ` (${detail})` : null}
    </span>
  )
}
