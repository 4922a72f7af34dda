'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { z } from 'zod'
import { useSay } from '../../i18n/desk/use-say.ts'
import { type Enrolment, enrolment } from './ask.ts'
import { RecoveryCodes, SetUp } from './second-factor.tsx'
import type { Do, Seen } from './security.tsx'
import { signInWords } from './words.ts'

const made = z.object({ recoveryCodes: z.array(z.string()) })

/** The second factor of an account: its owner sets it up, renews its recovery codes and turns it off; others take it away. */
export function SecondFactor({ found, act }: { found: Seen; act: Do }) {
  const say = useSay()
  const { security: words, setUp } = signInWords(say)
  const [begun, setBegun] = useState<Enrolment>()
  const [codes, setCodes] = useState<string[]>()
  const { secondFactor, isOwn, isRequired } = found

  const begin = async (password: string) => {
    const answer = await act('begin-second-factor', { password })
    setBegun(enrolment.safeParse(answer.body).data)
  }
  const confirm = async (code: string) => {
    const answer = await act('confirm-second-factor', { code }, () => words.isOn)
    const shown = made.safeParse(answer.body).data?.recoveryCodes
    if (shown) setBegun(undefined)
    setCodes(shown)
  }
  const renew = async (code: string) =>
    setCodes(made.safeParse((await act('recovery-codes', { code })).body).data?.recoveryCodes)
  const turnOff = (code: string) => act('remove-second-factor', { code }, () => words.isOff)
  const takeAway = () => {
    if (window.confirm(words.sure)) void act('remove-second-factor', {}, () => words.isOff)
  }

  if (codes) return <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />
  return (
    <>
      <h3>{words.factor}</h3>
      {secondFactor ? (
        <p>
          {words.on(
            new Intl.DateTimeFormat(say.language, { dateStyle: 'medium' }).format(new Date(secondFactor.since)),
          )}{' '}
          {words.codesLeft(secondFactor.codesLeft)}
        </p>
      ) : (
        <p>{isRequired ? words.offRequired : words.off}</p>
      )}
      {secondFactor && isOwn ? (
        <Typed
          label={words.codeNow}
          acts={[
            [words.newCodes, renew],
            [words.turnOff, turnOff],
          ]}
          autoComplete="one-time-code"
        />
      ) : null}
      {secondFactor && !isOwn ? (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={takeAway}>
          {words.takeAway}
        </Button>
      ) : null}
      {!secondFactor && isOwn && !begun ? (
        <Typed label={words.password} acts={[[words.begin, begin]]} isPassword autoComplete="current-password" />
      ) : null}
      {!secondFactor && begun ? (
        <SetUp enrolment={begun}>
          <Typed label={setUp.label} acts={[[setUp.confirm, confirm]]} autoComplete="one-time-code" />
        </SetUp>
      ) : null}
    </>
  )
}

type TypedProps = {
  label: string
  acts: [name: string, act: (text: string) => unknown][]
  autoComplete: string
  isPassword?: boolean
}

/** One field and what can be done with what is typed there. It stands in the form of the account, which Enter must not send. */
function Typed({ label, acts, autoComplete, isPassword = false }: TypedProps) {
  const id = useId()
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
