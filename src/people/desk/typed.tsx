'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

type TypedProps = {
  label: string
  acts: readonly (readonly [name: string, act: (text: string) => unknown])[]
  autoComplete: string
  isPassword?: boolean
  /** Whether the focus goes to it when it comes. */
  takesFocus?: boolean
}

/** One field and what can be done with what is typed there. It stands in the form of the account, which Enter must not send. */
export function Typed({ label, acts, autoComplete, isPassword = false, takesFocus = false }: TypedProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  const [text, setText] = useState('')
  const go = (act: (text: string) => unknown) => {
    if (text.trim() === '') return
    setText('')
    act(text)
  }
  const [first] = acts
  return (
    <div className="week-typed">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        className="week-input"
        type={isPassword ? 'password' : 'text'}
        dir="ltr"
        maxLength={1000}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (first && acts.length === 1) go(first[1])
        }}
      />
      <span className="week-retry">
        {acts.map(([name, act]) => (
          <Button key={name} buttonStyle="secondary" size="small" margin={false} onClick={() => go(act)}>
            {name}
          </Button>
        ))}
      </span>
    </div>
  )
}
