'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { useSay } from '../../i18n/desk/use-say.ts'
import { ask, erasedAnswer, type Kept, keptAnswer } from './answers.ts'
import { Findings } from './findings.tsx'
import { privacyWords } from './words.ts'

/** Above the list of erasures: what is kept of one address, to be seen, saved as a file and erased. */
export function OnePerson() {
  const words = privacyWords(useSay())
  const { failed } = words
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const [address, setAddress] = useState('')
  const [kept, setKept] = useState<Kept>()
  const [told, setTold] = useState<string>()

  const look = async (event: FormEvent) => {
    event.preventDefault()
    setKept(undefined)
    setTold(words.looking)
    const answer = await ask('look-up', address, { schema: keptAnswer, failed })
    if ('message' in answer) return setTold(answer.message)
    setKept(answer)
    setTold(words.found([...answer.parts.flatMap(({ rows }) => rows), ...answer.elsewhere].length))
  }
  const save = async () => {
    const answer = await ask('export', address, { schema: z.unknown(), failed })
    const file = new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' })
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(file),
      download: 'what-is-kept.json',
    })
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const erase = async () => {
    if (!window.confirm(words.sure)) return
    setTold(words.erasing)
    const answer = await ask('erase', address, { schema: erasedAnswer, failed })
    if ('message' in answer) return setTold(answer.message)
    setTold(words.erased(answer.erased.map(({ what, rows }) => `${what} (${rows})`).join(', ')))
    setKept(undefined)
    field.current?.focus()
    router.refresh()
  }

  return (
    <section className="week-glance week-privacy" aria-labelledby="one-person">
      <h2 id="one-person">{words.title}</h2>
      <form onSubmit={look}>
        <label htmlFor="one-address">{words.address}</label>
        <input
          id="one-address"
          ref={field}
          className="week-input"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          aria-describedby="one-address-hint"
          value={address}
          onChange={({ target }) => {
            setAddress(target.value)
            setKept(undefined)
          }}
        />
        <p id="one-address-hint" className="week-told">
          {words.hint}
        </p>
        <Button type="submit" buttonStyle="secondary" size="small" margin={false}>
          {words.lookUp}
        </Button>
      </form>
      <p role="status">{told}</p>
      {kept ? <Findings kept={kept} save={save} erase={erase} /> : null}
    </section>
  )
}
