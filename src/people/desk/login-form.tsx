'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { z } from 'zod'
import { useSay } from '../../i18n/desk/use-say.ts'
import { ask, type Enrolment, enrolment } from './ask.ts'
import { CodeField, RecoveryCodes, SetUp } from './second-factor.tsx'
import { signInWords } from './words.ts'

const wanted = z.discriminatedUnion('secondFactor', [
  z.object({ secondFactor: z.literal('code') }),
  z.object({ secondFactor: z.literal('set-up'), enrolment }),
])
// Read from the form when it is sent: what was typed before this script ran counts too.
const fields = z.object({ email: z.string().optional(), password: z.string().optional(), code: z.string().optional() })
const letIn = z.object({ recoveryCodes: z.array(z.string()).optional() })

type Step =
  | { at: 'password' }
  | { at: 'code' }
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
    setWorking(true)
    setTold(undefined)
    const answer = await ask('/login', { language: say.language, body })
    setWorking(false)
    if (answer.ok) {
      const codes = letIn.safeParse(answer.body).data?.recoveryCodes
      return codes ? setStep({ at: 'codes', codes }) : enter()
    }
    const next = wanted.safeParse(answer.body).data
    if (next?.secondFactor === 'code') setStep({ at: 'code' })
    else if (next) setStep({ at: 'set-up', enrolment: next.enrolment })
    else setTold(answer.message ?? words.failed)
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
          <CodeField label={words.code.label} hint={words.code.hint} />
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
