'use client'
import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { useSay } from '../../i18n/desk/use-say.ts'
import type { Do } from './security.tsx'
import { signInWords } from './words.ts'

/** Changes one's own password, with the present one. It stands in the form of the account, which Enter must not send. */
export function OwnPassword({ act }: { act: Do }) {
  const words = signInWords(useSay()).security
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const change = async () => {
    if (present === '' || next === '') return
    const { ok } = await act('change-password', { password: present, newPassword: next }, () => words.passwordChanged)
    if (!ok) return
    setPresent('')
    setNext('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void change()
  }
  return (
    <>
      <h3>{words.passwordTitle}</h3>
      <p>{words.passwordHint}</p>
      <div className="week-typed">
        <Typed
          label={words.presentPassword}
          autoComplete="current-password"
          text={present}
          type={setPresent}
          {...{ onKeyDown }}
        />
        <Typed label={words.newPassword} autoComplete="new-password" text={next} type={setNext} {...{ onKeyDown }} />
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void change()}>
          {words.changePassword}
        </Button>
      </div>
    </>
  )
}

type TypedProps = {
  label: string
  autoComplete: string
  text: string
  type: (text: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

function Typed({ label, autoComplete, text, type, onKeyDown }: TypedProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="week-input"
        type="password"
        dir="ltr"
        maxLength={1000}
        autoComplete={autoComplete}
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
      />
    </>
  )
}
