'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useSay } from '../../i18n/desk/use-say.ts'
import { deskWords } from '../words.ts'

/** On a mail that failed, or of which nobody knows whether it arrived: send it again, or let it be. */
export function MailActions() {
  const words = deskWords(useSay())
  const { id, initialData } = useDocumentInfo()
  const [told, setTold] = useState<string>()
  const state: unknown = initialData?.state
  if (state !== 'failed' && state !== 'uncertain') return null
  const ask = async (path: string) => {
    setTold(words.retry.working)
    const response = await fetch(`/api/outbox/${id}/${path}`, { method: 'POST', credentials: 'same-origin' }).catch(
      () => undefined,
    )
    if (response?.ok) window.location.reload()
    else setTold(words.mail.failed)
  }
  const button = (path: string, label: string) => (
    <Button buttonStyle="secondary" size="small" margin={false} onClick={() => ask(path)}>
      {label}
    </Button>
  )
  return (
    <div className="week-note">
      <p>{initialData?.sentAt ? words.mail.cameBack : words.mail.asks[state]}</p>
      <span className="week-retry">
        {initialData?.sentAt ? null : button('retry', state === 'failed' ? words.retry.button : words.mail.again)}
        {button('let-be', words.mail.letBe)}
        <span role="status">{told}</span>
      </span>
    </div>
  )
}
