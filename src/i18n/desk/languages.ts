import { ar as payloadAr } from '@payloadcms/translations/languages/ar'
import { en as payloadEn } from '@payloadcms/translations/languages/en'
import { es as payloadEs } from '@payloadcms/translations/languages/es'
import { fr as payloadFr } from '@payloadcms/translations/languages/fr'
import { pt as payloadPt } from '@payloadcms/translations/languages/pt'
import ar from '../../../locales/desk/ar.json' with { type: 'json' }
import es from '../../../locales/desk/es.json' with { type: 'json' }
import fr from '../../../locales/desk/fr.json' with { type: 'json' }
import pt from '../../../locales/desk/pt.json' with { type: 'json' }
import { kept } from '../intl.ts'
import { type DeskWords, messagesOf, type Say, type SayValues, sayBy } from './say.ts'

/** The languages of the desk, apart from those of readers: the content system's own words, and ours. */
const languages = {
  en: { own: payloadEn, words: {} },
  fr: { own: payloadFr, words: fr },
  es: { own: payloadEs, words: es },
  pt: { own: payloadPt, words: pt },
  ar: { own: payloadAr, words: ar },
}

/** Our words by language, English left out: it stands where it is said. */
export const deskCatalogues: ReadonlyMap<string, DeskWords> = new Map(
  Object.entries(languages).flatMap(([code, { words }]) => (code === 'en' ? [] : [[code, words]])),
)

/** Says our words in a language; on the server, since it holds all languages. The browser has `useSay`. */
export const sayIn: (language: string) => Say = kept((language: string) =>
  sayBy(language, deskCatalogues.get(language) ?? {}),
)

/** The same for whoever sent a request; English where there is none. */
export const sayTo = (req: { i18n?: { language: string } } | undefined): Say => sayIn(req?.i18n?.language ?? 'en')

/** A text in every language of the desk, as the content system takes labels and descriptions. */
export const inDeskLanguages = (english: string, values?: SayValues): Record<string, string> =>
  Object.fromEntries(Object.keys(languages).map((code) => [code, sayIn(code)(english, values)]))

/**
 * What the content system needs to know of languages. A browser is handed the words of its own language, and of these
 * only those that views say there.
 * @param lists the words of the views
 */
export const deskI18n = (...lists: ((say: Say) => unknown)[]) => {
  const messages = lists.flatMap(messagesOf)
  const wordsFor = (words: DeskWords) =>
    Object.fromEntries(messages.flatMap((english) => (words[english] ? [[english, words[english]]] : [])))
  return {
    supportedLanguages: Object.fromEntries(Object.entries(languages).map(([code, { own }]) => [code, own])),
    fallbackLanguage: 'en' as const,
    translations: Object.fromEntries([...deskCatalogues].map(([code, words]) => [code, { desk: wordsFor(words) }])),
  }
}
