'use client'
import { useState } from 'react'
import { useSay } from '../../i18n/desk/use-say.ts'
import { deskWords } from '../words.ts'

type Props = { collection: string; id: number; locale: string; label: string }

/** Says that a translation which is older than its original still says the same. */
export function StillRight({ collection, id, locale, label }: Props) {
  const words = deskWords(useSay())
  const [told, setTold] = useState<string>()
  const say = async () => {
    setTold(words.coverage.stillRight.working)
    const response = await fetch(`/api/still-right/${collection}/${id}?locale=${locale}`, {
      method: 'POST',
      credentials: 'same-origin',
    }).catch(() => undefined)
    if (response?.ok) window.location.reload()
    else setTold(words.coverage.stillRight.failed)
  }
  return (
    <span className="week-still">
      <button type="button" className="week-link" aria-label={label} onClick={say}>
        {words.coverage.stillRight.button}
      </button>
      <span role="status">{told}</span>
    </span>
  )
}
