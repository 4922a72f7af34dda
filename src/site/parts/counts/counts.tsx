import { numberOf } from '../../../i18n/names.ts'
import type { Translate } from '../../../i18n/translate.ts'

/** A figure. `printed`: as the week itself gave it, perhaps in words; `known`: counted from what this archive holds. */
export type Count = { label: string; value: number | string; basis?: 'printed' | 'known' }

/** Figures, each with what it rests on. */
export function Counts({ t, counts }: { t: Translate; counts: readonly Count[] }) {
  if (counts.length === 0) return null
  return (
    <dl className="counts">
      {counts.map(({ label, value, basis }) => (
        <div key={`${label}${basis}`}>
          <dt>
            {label} {basis ? <small>{t(`count.basis.${basis}`)}</small> : null}
          </dt>
          <dd className={isNumber(value) ? undefined : 'say'}>
            {typeof value === 'number' ? numberOf(t.locale, value) : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isNumber(value: number | string): boolean {
  return typeof value === 'number' || /^[\d\s.,]+$/.test(value)
}
