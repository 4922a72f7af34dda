'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { useSay } from '../../i18n/desk/use-say.ts'
import { type Enrolment, enrolment } from './ask.ts'
import { RecoveryCodes, SetUp } from './second-factor.tsx'
import type { Do, Seen } from './security.tsx'
import { Passkeys } from './security-passkeys.tsx'
import { Typed } from './typed.tsx'
import { signInWords } from './words.ts'

const made = z.object({ recoveryCodes: z.array(z.string()) })

/** Codes that came with an answer; none: those from before go on. */
const codesIn = (body: unknown) => {
  const codes = made.safeParse(body).data?.recoveryCodes
  return codes?.length ? codes : undefined
}

type Props = { found: Seen; act: Do; tell: (what: string) => void }

/** The second factor of an account: its owner sets it up, renews its recovery codes and turns it off; others take it away. */
export function SecondFactor({ found, act, tell }: Props) {
  const say = useSay()
  const { security: words, setUp, code: codeWords } = signInWords(say)
  const [begun, setBegun] = useState<Enrolment>()
  const [codes, setCodes] = useState<string[]>()
  const { secondFactor, isOwn } = found
  const app = secondFactor?.app

  const begin = async (password: string) => {
    const answer = await act('begin-second-factor', { password })
    setBegun(enrolment.safeParse(answer.body).data)
  }
  const confirm = async (code: string) => {
    const answer = await act('confirm-second-factor', { code }, () => words.isOn)
    if (answer.ok) setBegun(undefined)
    setCodes(codesIn(answer.body))
  }
  const renew = async (code: string) => setCodes(codesIn((await act('recovery-codes', { code })).body))
  const turnOff = (code: string) =>
    act('remove-second-factor', { code }, () => (secondFactor?.passkeys.length ? words.appIsOff : words.isOff))
  const takeAway = () => {
    if (window.confirm(words.sure)) void act('remove-second-factor', {}, () => words.isOff)
  }

  if (codes) return <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />
  return (
    <>
      <h3>{words.factor}</h3>
      <Standing found={found} />
      {secondFactor && !isOwn ? (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={takeAway}>
          {words.takeAway}
        </Button>
      ) : null}
      {secondFactor && isOwn ? (
        <Typed
          label={app ? words.codeNow : codeWords.recovery}
          acts={[[words.newCodes, renew], ...(app ? [[words.turnOff, turnOff] as const] : [])]}
          autoComplete="one-time-code"
        />
      ) : null}
      {!app && isOwn ? (
        <section aria-labelledby="codes-from-app">
          <h4 id="codes-from-app">{words.app}</h4>
          {begun ? (
            <SetUp enrolment={begun}>
              <Typed label={setUp.label} acts={[[setUp.confirm, confirm]]} autoComplete="one-time-code" />
            </SetUp>
          ) : (
            <Typed label={words.password} acts={[[words.begin, begin]]} isPassword autoComplete="current-password" />
          )}
        </section>
      ) : null}
      <Passkeys found={found} act={act} tell={tell} added={(body) => setCodes(codesIn(body))} />
    </>
  )
}

/** Whether there is a second factor, and what it is. */
function Standing({ found: { secondFactor, isRequired } }: { found: Seen }) {
  const say = useSay()
  const { security: words } = signInWords(say)
  if (!secondFactor) return <p>{isRequired ? words.offRequired : words.off}</p>
  const { app, passkeys, codesLeft } = secondFactor
  const since = app && new Intl.DateTimeFormat(say.language, { dateStyle: 'medium' }).format(new Date(app))
  const standing = !since ? words.onByPasskey : passkeys.length > 0 ? words.onByBoth : words.on(since)
  return (
    <p>
      {standing} {words.codesLeft(codesLeft)}
    </p>
  )
}
