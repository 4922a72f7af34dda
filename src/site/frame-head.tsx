// biome-ignore-all lint/style/noHeadElement: a rule for Next's pages, which these are not
import { openGraphLocale } from '../i18n/intl.ts'
import { localPath } from '../i18n/languages.ts'
import type { FramedPage } from './frame.tsx'
import { breadcrumbs, jsonLdText } from './json-ld.ts'
import { middleOf } from './picture.tsx'
import { dark, light } from './styles/tokens.ts'

/** What browsers, search engines and networks read of a page. */
export function FrameHead({ page, frame }: FramedPage) {
  const { t, site, path, publicUrl, styleHref } = frame
  const title = page.title === site.weekName ? page.title : t('site.title', { page: page.title, week: site.weekName })
  const address = publicUrl + localPath(t.locale, path)
  const isPublic = !page.noindex && !page.previewUntil
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {page.description ? <meta name="description" content={page.description} /> : null}
      {isPublic ? <link rel="canonical" href={address} /> : <meta name="robots" content="noindex" />}
      {isPublic && frame.textOnly !== 'asked' && page.alternates !== false ? <Alternates frame={frame} /> : null}
      <link rel="stylesheet" href={styleHref} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <meta name="theme-color" content={light.paper} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark.paper} media="(prefers-color-scheme: dark)" />
      {page.feed ? (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={t('feed.title', { week: site.weekName })}
          href={t.href(page.feed)}
        />
      ) : null}
      <OpenGraph page={page} frame={frame} address={address} />
      <StructuredData page={page} frame={frame} />
    </head>
  )
}

function Alternates({ frame: { site, path, publicUrl } }: Pick<FramedPage, 'frame'>) {
  return (
    <>
      {site.languages.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={publicUrl + localPath(locale, path)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={publicUrl + path} />
    </>
  )
}

function OpenGraph({ page, frame, address }: FramedPage & { address: string }) {
  const { t, site, publicUrl } = frame
  const image = page.image ?? (site.logo && middleOf(site.logo).href)
  const properties: [string, string | undefined][] = [
    ['og:type', page.family === 'post' ? 'article' : 'website'],
    ['og:site_name', site.weekName],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', page.noindex ? undefined : address],
    ['og:locale', openGraphLocale(t.locale)],
    ['og:image', image ? new URL(image, publicUrl).href : undefined],
  ]
  return properties.map(([property, content]) =>
    content ? <meta key={property} property={property} content={content} /> : null,
  )
}

function StructuredData({ page, frame }: FramedPage) {
  const { t, site, path, publicUrl } = frame
  const way = [{ href: '/', title: t('crumbs.home') }, ...(page.crumbs ?? []), { href: path, title: page.title }]
  const things = [
    ...(page.jsonLd ?? []),
    // The way here is for those who list the page.
    ...(page.crumbs?.length && !page.noindex
      ? [breadcrumbs(way, { publicUrl, locale: t.locale, organisation: site.organisation })]
      : []),
  ]
  if (things.length === 0) return null
  const text = jsonLdText(things)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's body is not escaped text; jsonLdText leaves nothing that could end it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
