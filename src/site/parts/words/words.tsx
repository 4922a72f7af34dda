import { dateIn, dayOf } from '../../../i18n/dates.ts'
import { directionOf } from '../../../i18n/direction.ts'
import { defaultLocale, isLocale, localPath } from '../../../i18n/languages.ts'
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

/** The note beside a translation that is older than the text it was made from, with the way to that. */
export function OldTranslationNote({ t, old, path, zone }: OldTranslationNoteProps) {
  const date = dateIn(t.locale, dayOf(Temporal.Instant.from(old.changed), zone))
  const source = isLocale(old.source) ? old.source : defaultLocale
  return (
    <p className="note">
      {t('text.stale', { date })}{' '}
      <a href={localPath(source, path)} hrefLang={source}>
        {t('text.source', { language: languageName(t.locale, source) })}
      </a>
    </p>
  )
}

type OldTranslationNoteProps = {
  t: Translate
  /** The language of the source and when it last changed (an instant, ISO 8601). */
  old: { source: string; changed: string }
  /** Address of the page, without the language prefix. */
  path: string
  /** IANA zone by whose clock the day is told. */
  zone: string
}

/** Attributes of a block of text in a language: none where it is the page's. */
export function languageOf(t: Translate, lang: string): { lang?: string; dir?: string } {
  return lang === t.locale ? {} : { lang, dir: directionOf(lang) }
}
