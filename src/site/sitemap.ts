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
  /** Path of the sitemap itself. */
  path: string
  /** The languages that the site has switched on. */
  languages: readonly Locale[]
  entries: readonly SitemapEntry[]
}

/** The protocol allows 50,000 addresses and 50 MB a file; with their alternates 10,000 make some 9 MB. */
const addressesInAFile = 10_000

/**
 * The sitemap: every page in every language, each with its alternates. One file while it is small, else an index of parts.
 * @param part from 1, as the index names them (`?part=2`); none: the first file or the index
 * @returns null where there is no such part
 */
export function sitemap(site: Sitemap, part?: number): string | null {
  const { entries, languages, publicUrl } = site
  const inAFile = Math.max(1, Math.floor(addressesInAFile / languages.length))
  const parts = Math.max(1, Math.ceil(entries.length / inAFile))
  if (part === undefined && parts > 1) return index(site, parts)
  if (part !== undefined && !(Number.isInteger(part) && part >= 1 && part <= parts)) return null
  const from = ((part ?? 1) - 1) * inAFile
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.slice(from, from + inAFile).map((entry) => addresses(entry, languages, publicUrl))}</urlset>
`)
}

function index({ publicUrl, path }: Sitemap, parts: number): string {
  const address = new URL(path, publicUrl).href
  return xmlDocument(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${Array.from({ length: parts }, (_, number) => xml`<sitemap><loc>${address}?part=${number + 1}</loc></sitemap>\n`)}</sitemapindex>
`)
}

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
