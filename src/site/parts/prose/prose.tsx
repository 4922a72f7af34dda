import type { ReactNode } from 'react'
import type { Translate } from '../../../i18n/translate.ts'
import { FallbackNote, languageOf } from '../words/words.tsx'

/** A text to be read, in its own language and direction. */
export function Prose({ t, lang, children }: { t: Translate; lang?: string; children: ReactNode }) {
  return (
    <>
      {lang ? <FallbackNote t={t} lang={lang} /> : null}
      <div className="prose" {...languageOf(t, lang ?? t.locale)}>
        {children}
      </div>
    </>
  )
}
