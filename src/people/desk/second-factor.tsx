'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useSay } from '../../i18n/desk/use-say.ts'
import type { Enrolment } from './ask.ts'
import { signInWords } from './words.ts'

/** A field for a code, which takes the focus when it comes, where nothing else does. */
export function CodeField({ label, hint, takesFocus = true }: { label: string; hint?: string; takesFocus?: boolean }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  return (
    <div className="field-type">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        className="week-input"
        name="code"
        required
        maxLength={60}
        dir="ltr"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      />
      {hint ? (
        <p id={`${id}-hint`} className="week-told">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

/** What an app scans, or is given by hand; what follows takes its first code. */
export function SetUp({ enrolment, children }: { enrolment: Enrolment; children: ReactNode }) {
  const words = signInWords(useSay())
  return (
    <>
      <p>{words.setUp.scan}</p>
      {/* biome-ignore lint/performance/noImgElement: a picture of some kilobytes in the page itself, which nothing could make smaller */}
      <img className="week-qr" src={enrolment.picture} alt={words.setUp.picture} width={220} height={220} />
      <p>
        {words.setUp.type}{' '}
        <code className="week-key" dir="ltr">
          {enrolment.secret.replace(/.{4}(?!$)/g, '$& ')}
        </code>
      </p>
      {children}
    </>
  )
}

/** The recovery codes, shown once. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const words = signInWords(useSay())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="week-codes" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" ref={heading} tabIndex={-1}>
        {words.recovery.title}
      </h2>
      <p>{words.recovery.hint}</p>
      <ul dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button type="button" size="medium" margin={false} onClick={done}>
        {words.recovery.kept}
      </Button>
    </section>
  )
}
