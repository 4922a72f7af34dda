import { compareIn, countryName, numberOf } from '../../i18n/names.ts'
import { countryCodes } from '../../kit/countries.ts'
import type { ItemRoom } from '../../kit/item.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { Empty } from '../../site/parts/empty/empty.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Pager } from '../../site/parts/pager/pager.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { TagList } from '../../site/parts/tag-list/tag-list.tsx'
import { readCountries } from '../queries/countries.ts'
import { organisationsIn } from '../queries/organisations.ts'
import { pagedItems } from './item-pages.ts'
import { OrganisationNames } from './organisation-names.tsx'
import { YearGroups } from './year-groups.tsx'

/** The countries that items name, and each one's page: `/countries`, `/countries/ke`. Codes are ISO 3166-1 alpha-2. */
export function countryRoutes(rooms: readonly ItemRoom[]): Route[] {
  return [
    { path: '/countries', family: 'countries', show: (context) => showCountries(rooms, context) },
    { path: '/countries/:code', family: 'country', query: ['page'], show: (context) => showCountry(rooms, context) },
  ]
}

async function showCountries(rooms: readonly ItemRoom[], { read, t, site }: PageContext): Promise<Page> {
  const codes = await readCountries(read, rooms)
  const compare = compareIn(t.locale)
  const countries = codes
    .map((code) => ({ key: code, href: `/countries/${code.toLowerCase()}`, label: countryName(t.locale, code) }))
    .sort((one, other) => compare(one.label, other.label))
  const lede = t('countries.lede', { week: site.weekName })
  return {
    title: t('countries.title'),
    description: lede,
    family: 'countries',
    body: (
      <>
        <PageHead t={t} title={t('countries.title')} lede={lede} />
        {countries.length > 0 ? (
          <Row title={`${numberOf(t.locale, codes.length)} ${t('count.countries', { n: codes.length })}`}>
            <TagList t={t} tags={countries} />
          </Row>
        ) : (
          <Empty>{t('countries.empty')}</Empty>
        )}
      </>
    ),
  }
}

/** Codes stand in small letters in addresses; in capitals they are led there. */
async function showCountry(rooms: readonly ItemRoom[], context: PageContext): Promise<Page | null> {
  const { read, t, params } = context
  const code = params.code ?? ''
  const country = code.toUpperCase()
  if (code !== code.toLowerCase() || !countryCodes.includes(country)) return null
  const [list, organisations] = await Promise.all([
    pagedItems(context, rooms, { country }),
    organisationsIn(read, country),
  ])
  if (!list || (list.total === 0 && organisations.length === 0)) return null
  const name = countryName(t.locale, country)
  return {
    title: name,
    description: t('country.lede', { country: name }),
    family: 'country',
    crumbs: [{ href: '/countries', title: t('countries.title') }],
    body: (
      <>
        <PageHead
          t={t}
          title={name}
          lede={t('country.lede', { country: name })}
          rail={<p>{t('count.items', { n: list.total })}</p>}
        />
        <YearGroups t={t} items={list.items} />
        {organisations.length > 0 && list.page === 1 ? (
          <Row title={t('country.organisations')}>
            <OrganisationNames t={t} organisations={organisations} kind country={false} />
          </Row>
        ) : null}
        <Pager t={t} page={list.page} pages={list.pages} href={list.href(`/countries/${code}`)} />
      </>
    ),
  }
}
