import type { PageContext } from '../../site/page.ts'
import { type Count, Counts } from '../../site/parts/counts/counts.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { SearchForm } from '../../site/parts/search-form/search-form.tsx'
import { TagList } from '../../site/parts/tag-list/tag-list.tsx'
import { Words } from '../../site/parts/words/words.tsx'
import { YearShelf } from '../../site/parts/year-shelf/year-shelf.tsx'
import type { Home } from '../queries/home.ts'
import { shelfYear } from './shelf.ts'

type HomeProps = { context: PageContext; home: Home }

/** The head of the front door while no week is on or near: what this is. */
export function FrontHead({ context: { t, site }, home: { shelf, totals } }: HomeProps) {
  const first = shelf.at(-1)?.year
  const about = t('about.week.text', { organisation: site.organisation, week: site.weekName })
  return (
    <PageHead
      t={t}
      title={site.tagline ?? site.weekName}
      lede={about}
      rail={first && totals.weeks === shelf.length ? <p>{t('home.years', { year: String(first) })}</p> : null}
    >
      <SearchForm t={t} label={t('home.search')} />
    </PageHead>
  )
}

/** The archive behind the front door: its years, what it holds, and ways in. */
export function ArchiveFront({ context, home }: HomeProps) {
  const { t } = context
  const { shelf, totals, themes, hasSample } = home
  return (
    <>
      {shelf.length > 0 ? (
        <section>
          <div className="row">
            <div className="rail">
              <h2>{t('archive.title')}</h2>
            </div>
            {totals.weeks > shelf.length ? (
              <p>
                <a href={t.href('/archive')}>{t('list.all')}</a>
              </p>
            ) : null}
          </div>
          <YearShelf t={t} level={3} years={shelf.map((edition) => shelfYear(t, edition))} />
        </section>
      ) : null}
      <Row title={t('home.holds')} rail={<p className="small">{t('home.holds.note')}</p>}>
        <Counts t={t} counts={holdings(context, home)} />
      </Row>
      {themes.length > 0 ? (
        <Row title={t('home.themes')}>
          <TagList
            t={t}
            tags={themes.map(({ slug, href, title }) => ({ key: slug, href, label: <Words t={t} text={title} /> }))}
          />
        </Row>
      ) : null}
      <Row title={t('home.ways')}>
        <TagList t={t} tags={ways(context, home)} />
      </Row>
      {hasSample ? (
        <Row title={t('sample.title')}>
          <p>
            <a href={t.href('/sample')}>{t('sample.see')}</a>
          </p>
        </Row>
      ) : null}
    </>
  )
}

/** What the archive holds: published items, people with a page, organisations, countries; the sample is in none of them. */
function holdings({ t }: PageContext, { totals }: Home): Count[] {
  const { weeks, people, organisations, countries, items } = totals
  const figures = [
    ['count.weeks', weeks],
    ['count.posts', items.posts],
    ['count.events', items.events],
    ['count.publications', items.resources],
    ['count.profiles', items.profiles],
    ['count.people', people],
    ['count.organisations', organisations],
    ['count.countries', countries],
  ] as const
  return figures.flatMap(([key, value]) => (value ? [{ label: t(key, { n: value }), value }] : []))
}

/** Lists to begin with; a room that holds nothing yet is left out. */
const ways = ({ t }: PageContext, { totals }: Home) =>
  (['people', 'organisations', 'countries', 'events', 'resources', 'posts', 'profiles'] as const)
    .filter((room) => totals.items[room] !== 0)
    .map((room) => ({ key: room, href: `/${room}`, label: t(`nav.${room}`) }))
