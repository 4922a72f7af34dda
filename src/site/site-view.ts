import { isLocale } from '../i18n/languages.ts'
import type { Reader } from '../store/reader.ts'
import type { SiteView } from './page.ts'

/** What an administrator set about the site, in the reader's language. English is always among its languages. */
export async function siteView(read: Reader): Promise<SiteView> {
  const site = await read.global('site')
  const languages = (site.languages ?? []).filter(isLocale)
  return {
    weekName: site.weekName,
    organisation: site.organisation,
    tagline: site.tagline ?? undefined,
    contact: site.contact ?? undefined,
    languages: languages.includes('en') ? languages : ['en', ...languages],
    hashtags: site.hashtags ?? [],
    homeZone: site.homeZone,
  }
}
