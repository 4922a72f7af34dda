import type { ReactNode } from 'react'
import type { Translate } from '../../../i18n/translate.ts'
import type { Field } from './fields.ts'
import { sourceName } from './take.ts'

export const idOf = (name: string): string => `field-${name}`

/** One field: its name and unit, what is wrong, help with an example, the place to type, and where the number is from. */
export function FieldView({
  t,
  field,
  value,
  error,
  source,
}: {
  t: Translate
  field: Field
  value: string
  error?: string
  source?: string
}) {
  const { name, label, help, unit, kind } = field
  const id = idOf(name)
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const ties = { id, name, 'aria-describedby': described, 'aria-invalid': error ? true : undefined }
  return (
    <div className={error ? 'field amiss' : 'field'}>
      {kind === 'check' ? (
        <label className="check">
          <input {...ties} type="checkbox" value="yes" defaultChecked={value === 'yes'} />
          <span>{label}</span>
        </label>
      ) : (
        <label htmlFor={id}>
          {label} {unit ? <span>({unit})</span> : null}
        </label>
      )}
      {help ? <p id={`${id}-help`}>{help}</p> : null}
      {error ? (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      ) : null}
      <Control t={t} field={field} ties={ties} value={value} />
      {source === undefined ? null : (
        <details open={source ? true : undefined}>
          <summary>{t('planner.source')}</summary>
          <input
            name={sourceName(name)}
            aria-label={t('planner.source.of', { field: label })}
            defaultValue={source}
            maxLength={1000}
            dir="auto"
          />
        </details>
      )}
    </div>
  )
}

function Control({
  t,
  field: { kind, choices = [], usual },
  ties,
  value,
}: {
  t: Translate
  field: Field
  ties: { id: string; name: string }
  value: string
}): ReactNode {
  if (kind === 'check') return null
  if (kind === 'choice')
    return (
      <select {...ties} defaultValue={value}>
        {usual === undefined ? <option value="">{t('form.choose')}</option> : null}
        {choices.some(([one]) => one === value) || value === '' ? null : <option value={value}>{value}</option>}
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    )
  if (kind === 'note') return <textarea {...ties} defaultValue={value} rows={3} maxLength={1000} dir="auto" />
  const isNumber = kind === 'number' || kind === 'percent'
  return (
    <input
      {...ties}
      defaultValue={value}
      inputMode={isNumber ? 'decimal' : undefined}
      autoComplete="off"
      dir={isNumber || kind === 'numbers' ? 'ltr' : 'auto'}
    />
  )
}
