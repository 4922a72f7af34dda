'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { z } from 'zod'
import { useSay } from '../../i18n/desk/use-say.ts'
import { type Answer, ask, type Enrolment, enrolment } from './ask.ts'
import { signWithPasskey, toUse, whyNoPasskeys } from './passkeys.ts'
import { CodeField, RecoveryCodes, SetUp } from './second-factor.tsx'
import { signInWords } from './words.ts'

const ways = z.object({
  hasApp: z.boolean(),
  passkey: z.object({ origin: z.string(), options: toUse }).optional(),
  elsewhere: z.array(z.string()).optional(),
})
type Ways = z.output<typeof ways>
const wanted = z.discriminatedUnion('secondFactor', [
  ways.extend({ secondFactor: z.literal('code') }),
  z.object({ secondFactor: z.literal('set-up'), enrolment }),
])
// Read from the form when it is sent: what was typed before this script ran counts too.
const fields = z.object({ email: z.string().optional(), password: z.string().optional(), code: z.string().optional() })
const letIn = z.object({ recoveryCodes: z.array(z.string()).optional() })

type Step =
  | { at: 'password' }
  | { at: 'code'; ways: Ways }
  | { at: 'set-up'; enrolment: Enrolment }
  | { at: 'codes'; codes: string[] }

/** Signs in: address and password, then the second factor where there is one or has to be. @param to where it leads */
export function LoginForm({ to }: { to: string }) {
  const say = useSay()
  const words = signInWords(say)
  const { t } = useTranslation()
  const [step, setStep] = useState<Step>({ at: 'password' })
  const [given, setGiven] = useState({ email: '', password: '' })
  const [isWorking, setWorking] = useState(false)
  const [told, setTold] = useState<string>()
  // A whole new page: nothing of before is left in it.
  const enter = () => window.location.assign(to)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isWorking) return
    const typed = fields.parse(Object.fromEntries(new FormData(event.currentTarget)))
    const body = { ...given, ...typed }
    setGiven({ email: body.email, password: body.password })
    await working(async () => {
      const answer = await ask('/login', { language: say.language, body })
      if (!follow(answer)) setTold(answer.message ?? words.failed)
    })
  }
  // While the browser asks, a code may still be typed and sent.
  const sendPasskey = async ({ options }: NonNullable<Ways['passkey']>) => {
    if (isWorking) return
    setTold(undefined)
    const used = await signWithPasskey(options, words.passkeys)
    if (used.why !== undefined) return setTold(used.why)
    const body = { ...given, passkey: { challenge: options.challenge, answer: used.answer } }
    await working(async () => {
      const answer = await ask('/login', { language: say.language, body })
      if (follow(answer)) return
      // What was asked is answered once: for the next try it is asked anew.
      follow(await ask('/login', { language: say.language, body: given }))
      setTold(answer.message ?? words.failed)
    })
  }
  const working = async (act: () => Promise<unknown>) => {
    if (isWorking) return
    setWorking(true)
    setTold(undefined)
    await act()
    setWorking(false)
  }
  /** Goes where an answer leads. @returns false where it was refused */
  const follow = (answer: Answer): boolean => {
    const next = wanted.safeParse(answer.body).data
    if (answer.ok) {
      const codes = letIn.safeParse(answer.body).data?.recoveryCodes
      if (codes) setStep({ at: 'codes', codes })
      else enter()
    } else if (next?.secondFactor === 'code') setStep({ at: 'code', ways: next })
    else if (next) setStep({ at: 'set-up', enrolment: next.enrolment })
    return answer.ok || next !== undefined
  }

  if (step.at === 'codes') return <RecoveryCodes codes={step.codes} done={enter} />
  const submit = (label: string) => (
    <Button type="submit" size="large" margin={false} extraButtonProps={{ 'aria-disabled': isWorking }}>
      {label}
    </Button>
  )
  const back = (
    <button
      type="button"
      className="week-link"
      onClick={() => {
        setStep({ at: 'password' })
        setTold(undefined)
      }}
    >
      {words.code.back}
    </button>
  )
  return (
    <form method="post" className="login__form week-login" onSubmit={send}>
      <p role="alert" className="week-reason">
        {told}
      </p>
      {step.at === 'password' ? (
        <>
          <Field
            label={t('general:email')}
            name="email"
            autoComplete="username"
            maxLength={254}
            defaultValue={given.email}
          />
          <Field
            label={t('general:password')}
            name="password"
            autoComplete="current-password"
            maxLength={1000}
            defaultValue={given.password}
          />
          <a href="/desk/forgot">{t('authentication:forgotPasswordQuestion')}</a>
          {submit(t('authentication:login'))}
        </>
      ) : null}
      {step.at === 'code' ? (
        <>
          <h1>{words.code.title}</h1>
          <Passkey ways={step.ways} use={sendPasskey} />
          <CodeField
            label={step.ways.hasApp ? words.code.label : words.code.recovery}
            hint={step.ways.hasApp ? words.code.hint : words.code.recoveryHint}
            takesFocus={!step.ways.passkey}
          />
          {submit(words.code.goOn)}
          {back}
        </>
      ) : null}
      {step.at === 'set-up' ? (
        <>
          <h1>{words.code.title}</h1>
          <p>{words.setUp.required}</p>
          <SetUp enrolment={step.enrolment}>
            <CodeField label={words.setUp.label} />
            {submit(words.setUp.confirm)}
          </SetUp>
          {back}
        </>
      ) : null}
      <p role="status">{isWorking ? words.working : null}</p>
    </form>
  )
}

type PasskeyProps = { ways: Ways; use: (passkey: NonNullable<Ways['passkey']>) => void }

/** A button that takes the focus when it comes; or why somebody who has passkeys cannot use them here. */
function Passkey({ ways: { passkey, elsewhere }, use }: PasskeyProps) {
  const { code, passkeys: words } = signInWords(useSay())
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  if (elsewhere) return <p>{words.elsewhere(elsewhere.join(', '))}</p>
  const why = passkey && whyNoPasskeys(passkey.origin, words)
  if (!passkey || why) return why ? <p>{why}</p> : null
  return (
    <div ref={place}>
      <Button type="button" size="large" margin={false} onClick={() => use(passkey)}>
        {code.passkey}
      </Button>
    </div>
  )
}

type FieldProps = {
  label: string
  name: 'email' | 'password'
  autoComplete: string
  maxLength: number
  defaultValue: string
}

function Field({ label, name, ...more }: FieldProps) {
  const id = useId()
  return (
    <div className="field-type">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="week-input" type={name} name={name} dir="ltr" required {...more} />
    </div>
  )
}
