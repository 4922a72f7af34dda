'use client'
import { useDocumentInfo, useLocale } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation'
import { useSay } from '../i18n/desk/use-say.ts'
import { deskWords } from './words.ts'

/** Told while something new is made in another language than English: the desk keeps the language one worked in last. */
export function LanguageNote() {
  const words = deskWords(useSay())
  const { id } = useDocumentInfo()
  const { code, label } = useLocale()
  const path = usePathname()
  const query = new URLSearchParams(useSearchParams().toString())
  if (id !== undefined || !code || code === 'en') return null
  query.set('locale', 'en')
  return (
    <p className="week-note" role="note">
      {words.language.other(String(label))} <a href={`${path}?${query}`}>{words.language.english}</a>
    </p>
  )
}
