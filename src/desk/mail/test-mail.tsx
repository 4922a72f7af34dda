'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { useSay } from '../../i18n/desk/use-say.ts'
import { deskWords } from '../words.ts'

const told = z.object({ message: z.string() })

/** Sends a mail to whoever presses it. */
export function TestMail() {
  const words = deskWords(useSay())
  const [said, setSaid] = useState<string>()
  const send = async () => {
    const response = await fetch('/api/outbox/test', { method: 'POST', credentials: 'same-origin' }).catch(
      () => undefined,
    )
    const answer = response?.ok ? told.safeParse(await response.json()).data : undefined
    setSaid(answer?.message ?? words.mail.failed)
  }
  return (
    <span className="week-retry">
      <Button buttonStyle="secondary" size="small" margin={false} onClick={send}>
        {words.mail.test}
      </Button>
      <span role="status">{said}</span>
    </span>
  )
}
