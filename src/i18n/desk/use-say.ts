'use client'
import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'
import { type DeskWords, type Say, sayBy } from './say.ts'

/** Says our words in the language of the desk, in the browser. */
export function useSay(): Say {
  const { i18n } = useTranslation()
  return useMemo(() => sayBy(i18n.language, wordsIn(i18n.translations)), [i18n.language, i18n.translations])
}

/** The words that `deskI18n` put beside those of the content system. */
function wordsIn(translations: object): DeskWords {
  const words = 'desk' in translations ? translations.desk : undefined
  const entries = typeof words === 'object' && words !== null ? Object.entries(words) : []
  return Object.fromEntries(entries.map(([english, text]) => [english, String(text)]))
}
