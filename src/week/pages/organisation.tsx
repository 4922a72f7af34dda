import { dateIn } from '../../i18n/dates.ts'
import { countryName } from '../../i18n/names.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { ItemRoom, ItemView } from '../../kit/item.ts'
import { organization } from '../../site/json-ld.ts'
import { hostOf, webAddress } from '../../site/links.ts'
import type { Page, PageContext } from '../../site/page.ts'
import { Linked } from '../../site/parts/byline-list/byline-list.tsx'
import { Empty } from '../../site/parts/empty/empty.tsx'
import { Facts } from '../../site/parts/facts/facts.tsx'
import { ItemList } from '../../site/parts/item-list/item-list.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Pager } from '../../site/parts/pager/pager.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { type OrganisationPage, readOrganisation } from '../queries/organisations.ts'
import { madeAndWritten } from '../rules.ts'
import { pagedItems } from './item-pages.ts'
import { OrganisationNames } from './organisation-names.tsx'

/** One organisation: what it is, what it made, who wrote for it and in which role. */
export async function showOrganisation(rooms: readonly ItemRoom[], context: PageContext): Promise<Page | null> {
  const { read, t, site, settings, params } = context
  const organisation = await readOrganisation(read, params.slug ?? '')
  if (!organisation) return null
  const list = await pagedItems(context, rooms, { organisation: organisation.id })
  if (!list) return null
  const { name, href, shortName, country, summary, parent, parts, url } = organisation
  const { made, written } = madeAndWritten(href, list.items)
  return {
    title: name,
    description: summary?.text ?? t('organisation.description', { name, week: site.weekName }),
    family: 'organisation',
    crumbs: [{ href: '/organisations', title: t('organisations.title') }],
    jsonLd: [
      organization(
        { name, path: href, shortName, country, parent, description: summary?.text, website: webAddress(url) },
        { publicUrl: settings.publicUrl, locale: t.locale, organisation: site.organisation },
      ),
    ],
    body: (
      <>
        <PageHead t={t} title={name} lede={summary} rail={<OrganisationRail t={t} organisation={organisation} />}>
          <Website t={t} url={webAddress(url)} />
        </PageHead>
        {parts.length > 0 && list.page === 1 ? (
          <Row title={t('organisation.parts')}>
            <OrganisationNames t={t} organisations={parts} kind country={false} />
          </Row>
        ) : null}
        <Items t={t} title={t('organisation.made')} items={made} here={href} />
        <Items t={t} title={t('organisation.people')} items={written} here={href} />
        {list.items.length === 0 ? <Empty>{t('list.empty')}</Empty> : null}
        <Pager t={t} page={list.page} pages={list.pages} href={list.href(href)} />
      </>
    ),
  }
}

function OrganisationRail({ t, organisation }: { t: Translate; organisation: OrganisationPage }) {
  const { kind, shortName, country, parent, memberSince } = organisation
  return (
    <>
      <p>{t.of('organisation.kind', kind)}</p>
      {shortName ? (
        <p>
          <bdi>{shortName}</bdi>
        </p>
      ) : null}
      <Facts
        facts={[
          parent && { label: t('organisation.parent'), value: <Linked t={t} {...parent} /> },
          country && {
            label: t('organisation.country'),
            value: <a href={t.href(`/countries/${country.toLowerCase()}`)}>{countryName(t.locale, country)}</a>,
          },
          memberSince && { label: t('organisation.since'), value: dateIn(t.locale, memberSince) },
        ].map((fact) => fact || undefined)}
      />
    </>
  )
}

function Website({ t, url }: { t: Translate; url?: string }) {
  if (!url) return null
  return (
    <p className="now">
      {t('organisation.website')}: <a href={url}>{hostOf(url)}</a>
    </p>
  )
}

function Items({ t, title, items, here }: { t: Translate; title: string; items: readonly ItemView[]; here: string }) {
  if (items.length === 0) return null
  return (
    <Row title={title}>
      <ItemList t={t} items={items} here={here} where />
    </Row>
  )
}
