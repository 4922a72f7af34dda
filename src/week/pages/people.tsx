import { compareIn } from '../../i18n/names.ts'
import type { ItemRoom, ItemView } from '../../kit/item.ts'
import { person as personData } from '../../site/json-ld.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { Linked } from '../../site/parts/byline-list/byline-list.tsx'
import { Empty } from '../../site/parts/empty/empty.tsx'
import { ItemList } from '../../site/parts/item-list/item-list.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Pager, pageOf } from '../../site/parts/pager/pager.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { languageOf } from '../../site/parts/words/words.tsx'
import { itemsIn } from '../queries/items.ts'
import { type PersonView, pageOfPeople, readPerson } from '../queries/people.ts'
import { byRole, namesThen, type RoleGroup } from '../rules.ts'
import { pageAsked } from './item-pages.ts'

const pageSize = 100

/** Everyone with a page, and the pages: `/people`, `/people/hugh-salmon`. */
export function peopleRoutes(rooms: readonly ItemRoom[]): Route[] {
  return [
    { path: '/people', family: 'people', query: ['page'], show: showPeople },
    { path: '/people/:slug', family: 'person', show: (context) => showPerson(rooms, context) },
  ]
}

async function showPeople({ read, t, site, query }: PageContext): Promise<Page | null> {
  const asked = pageAsked(query)
  if (!asked) return null
  const { people, total } = await pageOfPeople(read, { page: asked, size: pageSize })
  const at = pageOf(query, total, pageSize)
  if (!at) return null
  const letters = byLetter(people, compareIn(t.locale))
  return {
    title: t('people.title'),
    description: t('people.lede', { week: site.weekName }),
    family: 'people',
    body: (
      <>
        <PageHead t={t} title={t('people.title')} lede={t('people.lede', { week: site.weekName })} />
        {total === 0 ? <Empty>{t('people.empty')}</Empty> : null}
        <div className="letters">
          {letters.map(([letter, named]) => (
            <section key={letter}>
              <h2>{letter}</h2>
              <ul className="names">
                {named.map(({ slug, href, name }) => (
                  <li key={slug}>
                    <Linked t={t} name={name} href={href} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <Pager t={t} {...at} href={(page) => (page === 1 ? '/people' : `/people?page=${page}`)} />
      </>
    ),
  }
}

/** By the first letter of the name as it is written, accents apart. */
function byLetter(people: readonly PersonView[], compare: (one: string, other: string) => number) {
  const letters = new Map<string, PersonView[]>()
  for (const person of [...people].sort((one, other) => compare(one.name, other.name))) {
    const letter = person.name.normalize('NFD').charAt(0).toUpperCase()
    letters.set(letter, [...(letters.get(letter) ?? []), person])
  }
  return [...letters]
}

async function showPerson(rooms: readonly ItemRoom[], context: PageContext): Promise<Page | null> {
  const { read, t, site, settings, params } = context
  const person = await readPerson(read, params.slug ?? '')
  if (!person) return null
  const { name, href } = person
  const items = (await itemsIn(read, rooms, { person: person.id })).sort(newestFirst)
  const roles = byRole(href, items)
  const others = namesThen(href, name, items)
  return {
    title: name,
    description: t('person.description', { name, week: site.weekName }),
    family: 'person',
    crumbs: [{ href: '/people', title: t('people.title') }],
    jsonLd: [
      personData(
        {
          name,
          path: href,
          roles: roles.flatMap(({ byline: { role, organisations } }) =>
            organisations.length > 0
              ? organisations.map((organisation, index) => ({
                  role: index === 0 ? role?.text : undefined,
                  organisation,
                }))
              : [{ role: role?.text }],
          ),
        },
        { publicUrl: settings.publicUrl, locale: t.locale, organisation: site.organisation },
      ),
    ],
    body: (
      <>
        <PageHead t={t} title={name} lede={t('person.lede')}>
          {others.length > 0 ? <p className="small">{t('person.then', { names: others.join(', ') })}</p> : null}
        </PageHead>
        {roles.map((group) => (
          <Row
            key={JSON.stringify(group.byline)}
            title={yearsOf(group)}
            rail={<Role t={t} group={group} here={href} />}
          >
            <ItemList t={t} items={group.items} here={href} where />
          </Row>
        ))}
        {roles.length === 0 ? <Empty>{t('list.empty')}</Empty> : null}
        <Row title={t('about.people')}>
          <p className="small">
            {t('person.ask')} {site.contact ? <a href={`mailto:${site.contact}`}>{t('site.contact')}</a> : null}
          </p>
        </Row>
      </>
    ),
  }
}

const newestFirst = (one: ItemView, other: ItemView) => (other.publishedAt ?? '').localeCompare(one.publishedAt ?? '')

function yearsOf({ years }: RoleGroup): string {
  if (!years) return '–'
  const [first, last] = years
  return first === last ? String(first) : `${first}–${last}`
}

/** The role and the bodies a person stood for then. */
function Role({ t, group: { byline }, here }: { t: PageContext['t']; group: RoleGroup; here: string }) {
  const { role, unit, organisations, place } = byline
  return (
    <>
      {role ? <p {...languageOf(t, role.lang)}>{role.text}</p> : null}
      {unit ? <p>{unit}</p> : null}
      {organisations.map((organisation) => (
        <p key={organisation.name}>
          <Linked t={t} {...organisation} here={here} />
        </p>
      ))}
      {place ? <p>{place}</p> : null}
    </>
  )
}
