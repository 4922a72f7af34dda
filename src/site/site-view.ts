import { type Locale, languagesOf } from '../i18n/languages.ts'
import type { Reader } from '../store/reader.ts'
import type { SiteView } from './page.ts'
import { pictureView } from './picture.tsx'

/**
 * What an administrator set about the site, in the reader's language.
 * @param catalogues the languages that have their words
 */
export async function siteView(read: Reader, catalogues: ReadonlyMap<Locale, unknown>): Promise<SiteView> {
  const site = await read.global('site', 1)
  return {
    weekName: site.weekName,
    organisation: site.organisation,
    tagline: site.tagline ?? undefined,
    contact: site.contact ?? undefined,
    logo: pictureView(site.logo),
    sourceCode: site.sourceCode ?? undefined,
    languages: languagesOf(site.languages, catalogues),
    hashtags: site.hashtags ?? [],
    homeZone: site.homeZone,
    keepDays: site.keepRegistrations ?? 90,
  }
}
