import { directionOf } from '../../../i18n/direction.ts'
import { languageName } from '../../../i18n/names.ts'
import type { Translate } from '../../../i18n/translate.ts'
import type { Text } from '../../../kit/item.ts'

/** A text; one that is in another language than the page says so to browsers and screen readers. */
export function Words({ t, text }: { t: Translate; text: Text }) {
  if (text.lang === t.locale) return <>{text.text}</>
  return (
    <span lang={text.lang} dir={directionOf(text.lang)}>
      {text.text}
    </span>
  )
}

/** The small mark beside a text that is not in the page's language: 'in English'. Nothing where it is. */
export function LanguageMark({ t, text }: { t: Translate; text: Text }) {
  if (text.lang === t.locale) return null
  return (
    <>
      {' '}
      <span className="dot">{t('text.in', { language: languageName(t.locale, text.lang) })}</span>
    </>
  )
}

/** The note above a text that is not translated yet. Nothing where it is. */
export function FallbackNote({ t, lang }: { t: Translate; lang: string }) {
  if (lang === t.locale) return null
  return <p className="note">{t('text.fallback', { language: languageName(t.locale, lang) })}</p>
}

/** Attributes of a block of text in a language: none where it is the page's. */
export function languageOf(t: Translate, lang: string): { lang?: string; dir?: string } {
  return lang === t.locale ? {} : { lang, dir: directionOf(lang) }
}
