'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useSay } from '../../i18n/desk/use-say.ts'
import { deskWords } from '../words.ts'

/** Puts an item that failed back in the line. */
export function RetryButton({ id }: { id: number | string }) {
  const words = deskWords(useSay())
  const [told, setTold] = useState<string>()
  const retry = async () => {
    setTold(words.retry.working)
    const response = await fetch(`/api/due/${id}/retry`, { method: 'POST', credentials: 'same-origin' }).catch(
      () => undefined,
    )
    setTold(response?.ok ? words.retry.done : words.retry.failed)
    // Publishing looks every second: by then it is known what came of it.
    if (response?.ok) setTimeout(() => window.location.reload(), 2500)
  }
  return (
    <span className="week-retry">
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={retry}
        disabled={told === words.retry.working}
      >
        {words.retry.button}
      </Button>
      <span role="status">{told}</span>
    </span>
  )
}

/** The same on the row of a due item, where it has failed. */
export function RetryDocument() {
  const { id, initialData } = useDocumentInfo()
  if (id === undefined || initialData?.state !== 'failed') return null
  return <RetryButton id={id} />
}
