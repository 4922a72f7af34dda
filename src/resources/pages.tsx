import { compareIn } from '../i18n/names.ts'
import { sizeIn } from '../i18n/sizes.ts'
import type { Translate } from '../i18n/translate.ts'
import { languagesFact } from '../site/item-page/facts.tsx'
import { itemPage } from '../site/item-page/item-page.tsx'
import { listPage } from '../site/item-page/list-page.tsx'
import type { Page, PageContext, Redirect, Route } from '../site/page.ts'
import type { FileView } from '../site/picture.tsx'
import { Filters } from './filters.tsx'
import { type Choices, type Filter, listResources, readChoices, readResource } from './queries.ts'

async function showResources(context: PageContext): Promise<Page | Redirect | null> {
  const { t, read, query } = context
  const choices = await readChoices(read)
  const filter = filterOf(query, choices)
  if (!filter) return null
  const byTitle = compareIn(t.locale)
  const themes = choices.themes.sort((one, other) => byTitle(one.title.text, other.title.text))
  return listPage(context, {
    path: '/resources',
    family: 'resources',
    title: t('resources.title'),
    lede: t('resources.lede'),
    above: <Filters t={t} query={query} choices={{ ...choices, themes }} />,
    empty: Object.keys(filter).length > 0 ? t('resources.none') : t('resources.empty'),
    // The whole library is what search engines should find; its narrowings are many.
    noindex: Object.keys(filter).length > 0 || undefined,
    read: (page) => listResources(read, filter, page),
  })
}

/** What the query asks for; null where the library has no such kind, year or theme. */
function filterOf(query: URLSearchParams, { kinds, years, themes }: Choices): Filter | null {
  const [kind, year, slug] = ['kind', 'year', 'theme'].map((name) => query.get(name))
  const theme = themes.find((one) => one.slug === slug)
  if ((kind && !kinds.includes(kind)) || (year && !years.includes(Number(year))) || (slug && !theme)) return null
  return { ...(kind && { kind }), ...(year && { year: Number(year) }), ...(theme && { theme: theme.id }) }
}

async function showResource(context: PageContext): Promise<Page | null> {
  const { t, read, params, site } = context
  const resource = await readResource(read, params.slug ?? '', site.homeZone)
  if (!resource) return null
  const { year, licence, file, releaseInWeek } = resource
  return itemPage(context, {
    ...resource,
    family: 'resource',
    list: { href: '/resources', title: t('resources.title') },
    content: file ? <Download t={t} file={file} /> : undefined,
    facts: [
      year !== undefined && { label: t('resource.year'), value: String(year) },
      !!licence && { label: t('resource.licence'), value: <bdi>{licence}</bdi> },
      !!releaseInWeek && { label: t('resource.release'), value: t(`resource.release.${releaseInWeek}`) },
      languagesFact(t, resource.languages),
    ],
  })
}

/** The file, with its kind and size before one asks for it. */
function Download({ t, file }: { t: Translate; file: FileView }) {
  const kind = (file.type.split('/').at(-1) ?? '').toUpperCase()
  const size = file.size === undefined ? '' : sizeIn(t.locale, file.size)
  return (
    <p>
      <a className="go" href={file.href} download={file.name} type={file.type}>
        {t('resource.download', { size: [kind, size].filter(Boolean).join(', ') })}
      </a>
    </p>
  )
}

export const resourceRoutes: Route[] = [
  { path: '/resources', family: 'resources', query: ['page', 'kind', 'year', 'theme'], show: showResources },
  { path: '/resources/:slug', family: 'resource', show: showResource },
]
