'use client'
import { z } from 'zod'

const read = z.string()

/** What an entry of the log is about, with the way there. */
export function SubjectCell({ cellData }: { cellData?: unknown }) {
  const subject = read.safeParse(cellData).data
  if (!subject) return null
  const place = subject.includes('/') ? 'collections' : 'globals'
  return (
    <a href={`/desk/${place}/${subject}`} dir="ltr">
      {subject.replace('/', ' ')}
    </a>
  )
}
