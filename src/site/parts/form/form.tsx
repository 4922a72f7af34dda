import type { ReactNode } from 'react'
import type { Translate } from '../../../i18n/translate.ts'
import type { Typed } from '../../forms/check.ts'

/** What a field is made of beside its kind. */
type FieldProps = {
  t: Translate
  name: string
  label: string
  /** Said before the field, where the label is not enough. */
  help?: string
  typed: Typed
}

const idOf = (name: string) => `field-${name}`

/**
 * A form as a whole: what is wrong comes first, with a way to each field.
 * @param props.action our own address, without the language prefix
 */
export function Form({
  t,
  action,
  typed,
  submit,
  children,
}: {
  t: Translate
  action: string
  typed: Typed
  submit: string
  children?: ReactNode
}) {
  const wrong = Object.entries(typed.errors)
  return (
    // Browsers' own complaints come one by one, vanish, and speak the browser's language.
    <form className="form" method="post" action={t.href(action)} noValidate>
      {wrong.length > 0 ? (
        <div className="wrong" role="alert">
          <h2>{t('form.wrong', { n: wrong.length })}</h2>
          <ul>
            {wrong.map(([name, error]) => (
              <li key={name}>
                <a href={`#${idOf(name)}`}>{t.of('form.error', error)}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {children}
      <button type="submit">{submit}</button>
    </form>
  )
}

/** What names and explains a field, in the order in which it is read out. */
function Around({
  t,
  name,
  label,
  help,
  typed,
  optional,
  children,
}: FieldProps & { optional: boolean; children: ReactNode }) {
  const error = typed.errors[name]
  return (
    <div className={error ? 'field amiss' : 'field'}>
      <label htmlFor={idOf(name)}>
        {label} {optional ? <span>{t('form.optional')}</span> : null}
      </label>
      {help ? <p id={`${idOf(name)}-help`}>{help}</p> : null}
      {error ? (
        <p id={`${idOf(name)}-error`} className="error">
          {t.of('form.error', error)}
        </p>
      ) : null}
      {children}
    </div>
  )
}

/** What ties a field to its help and its error. */
function ties({ name, help, typed }: FieldProps) {
  const error = typed.errors[name]
  const described = [help && `${idOf(name)}-help`, error && `${idOf(name)}-error`].filter(Boolean).join(' ')
  return { id: idOf(name), name, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined }
}

/** A line of text. @param props.autoComplete what browsers fill in by themselves (WCAG 2.2, 1.3.5) */
export function TextField({
  type = 'text',
  autoComplete,
  maxLength,
  optional = false,
  ...props
}: FieldProps & {
  type?: 'text' | 'email' | 'number'
  autoComplete?: string
  maxLength?: number
  optional?: boolean
}) {
  return (
    <Around {...props} optional={optional}>
      <input
        {...ties(props)}
        type={type}
        defaultValue={props.typed.values[props.name]}
        autoComplete={autoComplete}
        maxLength={maxLength}
        required={!optional}
        dir={type === 'text' ? 'auto' : 'ltr'}
      />
    </Around>
  )
}

/** Several lines of text. */
export function LongField({
  maxLength,
  optional = false,
  ...props
}: FieldProps & { maxLength?: number; optional?: boolean }) {
  return (
    <Around {...props} optional={optional}>
      <textarea
        {...ties(props)}
        defaultValue={props.typed.values[props.name]}
        rows={5}
        maxLength={maxLength}
        required={!optional}
        dir="auto"
      />
    </Around>
  )
}

/** One of several. @param props.choices value and words; none is chosen before somebody does */
export function ChoiceField({
  choices,
  autoComplete,
  optional = false,
  ...props
}: FieldProps & {
  choices: readonly (readonly [value: string, words: string])[]
  autoComplete?: string
  optional?: boolean
}) {
  return (
    <Around {...props} optional={optional}>
      <select
        {...ties(props)}
        defaultValue={props.typed.values[props.name]}
        autoComplete={autoComplete}
        required={!optional}
      >
        {optional || !props.typed.values[props.name] ? <option value="">{props.t('form.choose')}</option> : null}
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** Yes, or not yet. */
export function CheckField({ optional = false, ...props }: FieldProps & { optional?: boolean }) {
  const { t, name, label, help, typed } = props
  const error = typed.errors[name]
  return (
    <div className={error ? 'field amiss' : 'field'}>
      {help ? <p id={`${idOf(name)}-help`}>{help}</p> : null}
      {error ? (
        <p id={`${idOf(name)}-error`} className="error">
          {t.of('form.error', error)}
        </p>
      ) : null}
      <label className="check">
        <input
          {...ties(props)}
          type="checkbox"
          value="yes"
          defaultChecked={typed.values[name] === 'yes'}
          required={!optional}
        />
        <span>{label}</span>
      </label>
    </div>
  )
}
