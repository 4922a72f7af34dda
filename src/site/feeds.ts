import { type Locale, localPath } from '../i18n/languages.ts'
import type { BylineView, ItemView, Text } from '../kit/item.ts'
import { absoluteAddress } from './address.ts'
import { xml, xmlDocument } from './xml.ts'

export const atomType = 'application/atom+xml; charset=utf-8'

export type Feed = {
  publicUrl: string
  locale: Locale
  title: string
  subtitle?: string
  /** Path of the feed, without prefix. */
  path: string
  /** True where the feed has an address in each language; else it has the one without prefix. */
  hasPrefix?: boolean
  /** Path of the page that shows the same. */
  about: string
  /** Who publishes: the author of what nobody signs. */
  organisation: string
  /** The newest first. Items of the sample edition are left out. */
  items: readonly ItemView[]
}

/**
 * An Atom feed (RFC 4287) of items. An entry's id is its permanent address, the same in every language.
 * @returns the document, to be sent as `atomType`
 */
export function atom(feed: Feed): string {
  const { publicUrl, locale, organisation } = feed
  const items = feed.items.filter(({ sample }) => !sample)
  const self = new URL(feed.hasPrefix ? localPath(locale, feed.path) : feed.path, publicUrl).href
  const updated =
    items
      .map(({ updatedAt }) => instant(updatedAt))
      .sort()
      .at(-1) ?? never
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${self}</id>
<title>${feed.title}</title>
${feed.subtitle && xml`<subtitle>${feed.subtitle}</subtitle>`}
<updated>${updated}</updated>
<author><name>${organisation}</name><uri>${absoluteAddress(publicUrl, locale, '/')}</uri></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${absoluteAddress(publicUrl, locale, feed.about)}"/>
<icon>${new URL('/favicon.svg', publicUrl).href}</icon>
${items.map((item) => entry(item, feed))}
</feed>
`)
}

/** Before anything was published: Atom asks for an instant even of an empty feed. */
const never = '1970-01-01T00:00:00Z'

function entry(item: ItemView, { publicUrl, locale }: Feed) {
  const published = item.publishedAt ?? item.date
  return xml`<entry>
<id>${absoluteAddress(publicUrl, 'en', item.href)}</id>
${text('title', item.title, locale)}
<link rel="alternate" type="text/html" hreflang="${locale}" href="${absoluteAddress(publicUrl, locale, item.href)}"/>
${item.elsewhere && xml`<link rel="via" href="${item.elsewhere}"/>`}
${published && xml`<published>${instant(published)}</published>`}
<updated>${instant(item.updatedAt)}</updated>
${item.bylines.map((byline) => person(byline, publicUrl, locale))}
<category term="${item.kind}"/>
${item.themes.map(({ slug, title }) => xml`<category term="${slug}" label="${title.text}"/>`)}
${item.summary && text('summary', item.summary, locale)}
</entry>
`
}

/** A text in another language than the feed's says so. */
function text(element: 'title' | 'summary', { text: content, lang }: Text, locale: Locale) {
  const language = lang === locale ? '' : xml` xml:lang="${lang}"`
  return element === 'title' ? xml`<title${language}>${content}</title>` : xml`<summary${language}>${content}</summary>`
}

/** Where a role alone signs, the role is the name; who has part in it otherwise than by writing is a contributor. */
function person({ name, role, href, part, organisations }: BylineView, publicUrl: string, locale: Locale) {
  const shown = name ?? role?.text ?? organisations[0]?.name
  if (!shown) return ''
  const uri = href && xml`<uri>${absoluteAddress(publicUrl, locale, href)}</uri>`
  return part === 'author'
    ? xml`<author><name>${shown}</name>${uri}</author>`
    : xml`<contributor><name>${shown}</name>${uri}</contributor>`
}

/** RFC 3339. A date alone stands for its first moment in UTC. */
function instant(written: string): string {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T00:00:00Z` : written
  return Temporal.Instant.from(full).toString({ smallestUnit: 'second' })
}
