'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { useSay } from '../i18n/desk/use-say.ts'
import { deskWords } from './words.ts'

const gone = z.object({ removed: z.number() })

/** Takes the sample week away, after asking once. */
export function SampleButton() {
  const words = deskWords(useSay())
  const [told, setTold] = useState<string>()
  const remove = async () => {
    if (!window.confirm(words.sample.sure)) return
    const response = await fetch('/api/editions/remove-sample', { method: 'POST', credentials: 'same-origin' }).catch(
      () => undefined,
    )
    const answer = response?.ok ? gone.safeParse(await response.json()).data : undefined
    setTold(answer ? words.sample.done(answer.removed) : words.sample.failed)
    if (answer) setTimeout(() => window.location.reload(), 1500)
  }
  return (
    <>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={remove}>
        {words.sample.button}
      </Button>
      <span role="status">{told}</span>
    </>
  )
}
