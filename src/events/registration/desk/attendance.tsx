'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { z } from 'zod'
import { useSay } from '../../../i18n/desk/use-say.ts'
import { registrationWords } from './words.ts'

const figures = ['withSeat', 'withoutSeat', 'strangers', 'absent'] as const
const found = z.object({ withSeat: z.number(), withoutSeat: z.number(), strangers: z.number(), absent: z.number() })
const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** A file in base64. */
async function inBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let first = 0; first < bytes.length; first += 8192)
    text += String.fromCharCode(...bytes.subarray(first, first + 8192))
  return btoa(text)
}

/** Takes the lists of attendance: the first button says what they hold, the second keeps it. */
export function AttendanceForm() {
  const words = registrationWords(useSay())
  const { id } = useDocumentInfo()
  const field = useId()
  const [files, setFiles] = useState<File[]>([])
  const [shown, setShown] = useState<z.infer<typeof found>>()
  const [told, setTold] = useState<string>()
  if (id === undefined) return <p className="week-empty">{words.unsaved}</p>

  const ask = async (keep: boolean) => {
    if (files.length === 0) return setTold(words.attendance.none)
    setTold(words.attendance.working)
    const answer = await fetch(`/api/events/${id}/attendance`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ files: await Promise.all(files.map(inBase64)), keep }),
    }).catch(() => undefined)
    const body: unknown = await answer?.json().catch(() => undefined)
    const read = answer?.ok ? found.safeParse(body).data : undefined
    setShown(keep ? undefined : read)
    if (read) setTold(keep ? words.attendance.kept : undefined)
    else setTold(refusal.safeParse(body).data?.errors[0]?.message ?? words.attendance.failed)
  }

  return (
    <div className="field-type week-attendance">
      <h2>{words.attendance.title}</h2>
      <p className="week-told">{words.attendance.hint}</p>
      <label htmlFor={field}>{words.attendance.files}</label>
      <input
        id={field}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,text/csv"
        onChange={({ target }) => {
          setFiles([...(target.files ?? [])])
          setShown(undefined)
          setTold(undefined)
        }}
      />
      <span className="week-retry">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => ask(false)}>
          {words.attendance.look}
        </Button>
      </span>
      <div role="status">
        {told ? <p>{told}</p> : null}
        {shown ? (
          <ul>
            {figures.map((figure) => (
              <li key={figure}>{words.attendance[figure](shown[figure])}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {shown ? (
        <span className="week-retry">
          <Button size="small" margin={false} onClick={() => ask(true)}>
            {words.attendance.keep}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
