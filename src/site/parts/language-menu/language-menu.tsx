import { languageNames } from '../../../i18n/content-languages.ts'
import { type Locale, localPath } from '../../../i18n/languages.ts'
import type { Translate } from '../../../i18n/translate.ts'

/**
 * The same page in the other languages, each named by itself.
 * @param path of the page without the language prefix, with its query
 */
export function LanguageMenu({ t, path, offered }: { t: Translate; path: string; offered: readonly Locale[] }) {
  if (offered.length < 2) return null
  return (
    <nav id="languages" aria-label={t('site.languages')}>
      <ul>
        {offered.map((locale) => (
          <li key={locale}>
            <a
              href={localPath(locale, path)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === t.locale ? 'page' : undefined}
            >
              <bdi>{languageNames[locale]}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
