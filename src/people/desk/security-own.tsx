'use client'
import { Button, useForm } from '@payloadcms/ui'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useSay } from '../../i18n/desk/use-say.ts'
import type { Do } from './security.tsx'
import { signInWords } from './words.ts'

/** Changes one's own password, with the present one. */
export function OwnPassword({ act }: { act: Do }) {
  const words = signInWords(useSay()).security
  return (
    <Change
      title={words.passwordTitle}
      hint={words.passwordHint}
      present={words.presentPassword}
      next={{ label: words.newPassword, type: 'password', autoComplete: 'new-password' }}
      button={words.changePassword}
      change={async (password, newPassword) => {
        const { ok } = await act('change-password', { password, newPassword }, () => words.passwordChanged)
        return ok
      }}
    />
  )
}

/** Changes the address that one signs in with. */
export function OwnAddress({ act }: { act: Do }) {
  const words = signInWords(useSay()).security
  const { dispatchFields } = useForm()
  return (
    <Change
      title={words.addressTitle}
      hint={words.addressHint}
      present={words.addressPassword}
      next={{ label: words.newAddress, type: 'email', autoComplete: 'email' }}
      button={words.changeAddress}
      change={async (password, typed) => {
        const newEmail = typed.trim().toLowerCase()
        const { ok } = await act('change-email', { password, newEmail }, () => words.addressChanged)
        if (ok) dispatchFields({ type: 'UPDATE', path: 'email', value: newEmail, initialValue: newEmail })
        return ok
      }}
    />
  )
}

type ChangeProps = {
  title: string
  hint: string
  present: string
  next: { label: string; type: 'password' | 'email'; autoComplete: string }
  button: string
  change(present: string, next: string): Promise<boolean>
}

/** What takes the present password. It stands in the form of the account, which Enter must not send. */
function Change({ title, hint, present, next, button, change }: ChangeProps) {
  const id = useId()
  const [password, setPassword] = useState('')
  const [text, setText] = useState('')
  const isUnderWay = useRef(false)
  const go = async () => {
    // A second click would try the password that is changed by then.
    if (password === '' || text.trim() === '' || isUnderWay.current) return
    isUnderWay.current = true
    const isChanged = await change(password, text)
    isUnderWay.current = false
    if (!isChanged) return
    setPassword('')
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void go()
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{hint}</p>
      <div className="week-typed">
        <Typed
          label={present}
          type="password"
          autoComplete="current-password"
          text={password}
          told={setPassword}
          onKeyDown={onKeyDown}
        />
        <Typed {...next} text={text} told={setText} onKeyDown={onKeyDown} />
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void go()}>
          {button}
        </Button>
      </div>
    </section>
  )
}

type TypedProps = ChangeProps['next'] & {
  text: string
  told: (text: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

function Typed({ label, type, autoComplete, text, told, onKeyDown }: TypedProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="week-input"
        type={type}
        dir="ltr"
        maxLength={1000}
        autoComplete={autoComplete}
        value={text}
        onChange={({ target }) => told(target.value)}
        onKeyDown={onKeyDown}
      />
    </>
  )
}
