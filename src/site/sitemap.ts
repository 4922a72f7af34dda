import { defaultLocale, type Locale } from '../i18n/languages.ts'
import { absoluteAddress } from './address.ts'
import { xml, xmlDocument } from './xml.ts'

export const sitemapType = 'application/xml; charset=utf-8'

/** A page worth finding. `path` has no prefix; `lastmod` is a date or an instant (ISO 8601). */
export type SitemapEntry = {
  path: string
  lastmod?: string
  /** Where it exists in some languages only. */
  languages?: readonly Locale[]
}

export type Sitemap = {
  publicUrl: string
  /** The languages that the site has switched on. */
  languages: readonly Locale[]
}

/** The protocol allows 50,000 addresses and 50 MB a file; with their alternates 10,000 make some 9 MB. */
const addressesInAFile = 10_000

/** So many pages stand in one file, each in every language. */
export const pagesInAFile = (languages: number): number => Math.max(1, Math.floor(addressesInAFile / languages))

/** A file of a sitemap: pages in every language, each with its alternates. */
export const sitemap = ({ publicUrl, languages }: Sitemap, entries: readonly SitemapEntry[]): string =>
  xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.map((entry) => addresses(entry, languages, publicUrl))}</urlset>
`)

/** The index of a sitemap of several files, which are named by their paths. */
export const sitemapIndex = ({ publicUrl }: Sitemap, paths: readonly string[]): string =>
  xmlDocument(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => xml`<sitemap><loc>${new URL(path, publicUrl).href}</loc></sitemap>\n`)}</sitemapindex>
`)

function addresses(entry: SitemapEntry, enabled: readonly Locale[], publicUrl: string) {
  const languages = enabled.filter((language) => entry.languages?.includes(language) ?? true)
  const addressIn = (language: Locale) => absoluteAddress(publicUrl, language, entry.path)
  const alternates = languages.map(
    (one) => xml`<xhtml:link rel="alternate" hreflang="${one}" href="${addressIn(one)}"/>`,
  )
  const whereUnknown =
    languages.includes(defaultLocale) &&
    xml`<xhtml:link rel="alternate" hreflang="x-default" href="${addressIn(defaultLocale)}"/>`
  const lastmod = entry.lastmod && xml`<lastmod>${entry.lastmod}</lastmod>`
  const others = languages.length > 1 && [...alternates, whereUnknown]
  return languages.map((language) => xml`<url><loc>${addressIn(language)}</loc>${lastmod}${others}</url>\n`)
}
