import type { ReactNode } from 'react'
import type { Translate } from '../../../i18n/translate.ts'

/**
 * Words to pass on. Where a script runs there is a button that copies them (`scripts/copy.ts`).
 * @param props.label what the button is called
 */
export function Copy({ t, label, children }: { t: Translate; label: string; children: ReactNode }) {
  return (
    <span data-copy={label} data-copied={t('copy.done')}>
      {children}
    </span>
  )
}
