'use client'
import { Button } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { useSay } from '../../i18n/desk/use-say.ts'
import { makePasskey, toMake, whyNoPasskeys } from './passkeys.ts'
import type { Do, Seen } from './security.tsx'
import { Typed } from './typed.tsx'
import { signInWords } from './words.ts'

type Props = {
  found: Seen
  act: Do
  tell: (what: string) => void
  /** Takes what comes with a new passkey. */
  added: (body: unknown) => void
}

/** The passkeys of an account: its owner adds and removes them with the password, others see them. */
export function Passkeys({ found: { isOwn, secondFactor, passkeysAt }, act, tell, added }: Props) {
  const say = useSay()
  const { passkeys: words, security } = signInWords(say)
  const heading = useRef<HTMLHeadingElement>(null)
  const [removing, setRemoving] = useState<number>()
  const format = new Intl.DateTimeFormat(say.language, { dateStyle: 'medium' })
  const when = (instant: string) => format.format(new Date(instant))
  const known = secondFactor?.passkeys ?? []
  const why = whyNoPasskeys(passkeysAt, words)
  if (!isOwn && known.length === 0) return null

  const add = async (name: string, password: string) => {
    const begun = await act('begin-passkey', { password }, () => words.waiting)
    const options = toMake.safeParse(begun.body).data
    if (!options) return false
    const made = await makePasskey(options, words)
    if (made.why !== undefined) {
      tell(made.why)
      return false
    }
    const sent = { name, challenge: options.challenge, answer: made.answer }
    const answer = await act('add-passkey', sent, () => words.isAdded)
    added(answer.body)
    return answer.ok
  }
  const remove = async (passkey: number, password: string) => {
    const answer = await act('remove-passkey', { passkey, password }, () => words.isRemoved)
    if (!answer.ok) return
    setRemoving(undefined)
    // What had the focus is gone.
    heading.current?.focus()
  }

  return (
    <section aria-labelledby="passkeys">
      <h4 id="passkeys" ref={heading} tabIndex={-1}>
        {words.title}
      </h4>
      {isOwn ? <p>{words.hint}</p> : null}
      <ul className="week-items">
        {known.map(({ id, name, host, added, used }) => (
          <li key={id}>
            <span>
              <strong>{name || words.unnamed}</strong> · {words.added(when(added))} ·{' '}
              {used ? words.used(when(used)) : words.unused}
              {isOwn && URL.parse(passkeysAt ?? '')?.hostname !== host ? ` · ${words.atHost(host)}` : null}
            </span>
            {isOwn ? (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                aria-label={words.removeThat(name || words.unnamed)}
                extraButtonProps={{ 'aria-expanded': removing === id }}
                onClick={() => setRemoving(removing === id ? undefined : id)}
              >
                {words.remove}
              </Button>
            ) : null}
            {removing === id ? (
              <Typed
                label={security.password}
                acts={[[words.confirm, (password) => remove(id, password)]]}
                isPassword
                takesFocus
                autoComplete="current-password"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {isOwn && why ? <p>{why}</p> : null}
      {isOwn && !why ? <Add add={add} /> : null}
    </section>
  )
}

/** A name and the password, for a new passkey. @param add answers whether there is one now */
function Add({ add }: { add: (name: string, password: string) => Promise<boolean> }) {
  const { passkeys: words, security } = signInWords(useSay())
  const id = useId()
  const [name, setName] = useState('')
  return (
    <>
      <div className="week-typed">
        <label htmlFor={id}>{words.name}</label>
        <input
          id={id}
          className="week-input"
          dir="auto"
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      </div>
      <Typed
        label={security.password}
        acts={[
          [
            words.add,
            async (password) => {
              if (await add(name, password)) setName('')
            },
          ],
        ]}
        isPassword
        autoComplete="current-password"
      />
    </>
  )
}
