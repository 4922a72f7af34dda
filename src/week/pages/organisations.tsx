import { compareIn } from '../../i18n/names.ts'
import type { ItemRoom } from '../../kit/item.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { Empty } from '../../site/parts/empty/empty.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Pager, pageOf } from '../../site/parts/pager/pager.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { TagList } from '../../site/parts/tag-list/tag-list.tsx'
import { kindsOfOrganisations, type OrganisationView, pageOfOrganisations } from '../queries/organisations.ts'
import { byKind, isKind, sortedKinds } from '../rules.ts'
import { pageAsked } from './item-pages.ts'
import { showOrganisation } from './organisation.tsx'
import { OrganisationNames } from './organisation-names.tsx'

const pageSize = 200

/** The organisations by kind, and their pages: `/organisations`, `/organisations/unicef`. */
export function organisationRoutes(rooms: readonly ItemRoom[]): Route[] {
  return [
    { path: '/organisations', family: 'organisations', query: ['kind', 'page'], show: showOrganisations },
    {
      path: '/organisations/:slug',
      family: 'organisation',
      query: ['page'],
      show: (context) => showOrganisation(rooms, context),
    },
  ]
}

async function showOrganisations({ read, t, site, query }: PageContext): Promise<Page | null> {
  const [asked, kind] = [pageAsked(query), query.get('kind') ?? undefined]
  if (!asked || (kind && !isKind(kind))) return null
  const [{ organisations, total }, kinds] = await Promise.all([
    pageOfOrganisations(read, { kind, page: asked, size: pageSize }),
    kindsOfOrganisations(read),
  ])
  const at = pageOf(query, total, pageSize)
  if (!at || (kind && total === 0)) return null
  const path = kind ? `/organisations?kind=${kind}` : '/organisations'
  const compare = compareIn(t.locale)
  const sorted = [...organisations].sort((one, other) => compare(one.name, other.name))
  const title = kind ? `${t('organisations.title')}: ${t.of('organisation.kind', kind)}` : t('organisations.title')
  return {
    title,
    description: t('organisations.lede', { week: site.weekName }),
    family: 'organisations',
    crumbs: kind ? [{ href: '/organisations', title: t('organisations.title') }] : [],
    body: (
      <>
        <PageHead t={t} title={title} lede={t('organisations.lede', { week: site.weekName })} />
        {at.pages > 1 && !kind ? (
          <Row title={t('organisations.kinds')}>
            <TagList
              t={t}
              tags={sortedKinds(kinds).map((one) => ({
                key: one,
                href: `/organisations?kind=${one}`,
                label: t.of('organisation.kind', one),
              }))}
            />
          </Row>
        ) : null}
        {total === 0 ? <Empty>{t('organisations.empty')}</Empty> : null}
        <Lists t={t} organisations={sorted} isByKind={at.pages === 1} />
        <Pager t={t} {...at} href={(page) => withPage(path, page)} />
      </>
    ),
  }
}

type ListsProps = { t: PageContext['t']; organisations: readonly OrganisationView[]; isByKind: boolean }

/** By kind where all stand on one page; else as one list by name, each with its kind. */
function Lists({ t, organisations, isByKind }: ListsProps) {
  if (!isByKind)
    return (
      <Row title={t('organisations.byName')}>
        <OrganisationNames t={t} organisations={organisations} kind />
      </Row>
    )
  return byKind(organisations).map(([kind, some]) => (
    <Row key={kind} title={t.of('organisation.kind', kind)}>
      <OrganisationNames t={t} organisations={some} />
    </Row>
  ))
}

function withPage(path: string, page: number): string {
  if (page === 1) return path
  return `${path}${path.includes('?') ? '&' : '?'}page=${page}`
}
