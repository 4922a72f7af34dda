import type { ItemRoom } from '../../kit/item.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { Empty } from '../../site/parts/empty/empty.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { TagList } from '../../site/parts/tag-list/tag-list.tsx'
import { YearShelf } from '../../site/parts/year-shelf/year-shelf.tsx'
import { countsOf, editionsOfDecade, latestEditions, spanOfYears } from '../queries/editions.ts'
import { decadeOf, earliest, nextTurn } from '../rules.ts'
import { shelfYear } from './shelf.ts'

/** So many editions stand on one shelf; with more, each decade has its own. */
const onOneShelf = 10

/** The years as a shelf: `/archive`, and `/archive?decade=2010` once there are more than ten. */
export function archiveRoute(rooms: readonly ItemRoom[]): Route {
  return { path: '/archive', family: 'archive', query: ['decade'], show: (context) => showArchive(rooms, context) }
}

async function showArchive(rooms: readonly ItemRoom[], context: PageContext): Promise<Page | null> {
  const { read, t, site, now, query } = context
  const shelf = await readShelf(context, query.get('decade'))
  if (!shelf) return null
  const { editions, decades, decade, first } = shelf
  const counts = await countsOf(read, rooms, editions)
  const years = editions.map((edition) => shelfYear(t, edition, counts.get(edition.id)))
  return {
    title: decade ? `${t('archive.title')}, ${decadeWords(t, decade)}` : t('archive.title'),
    description: first ? t('archive.description', { week: site.weekName, year: String(first) }) : undefined,
    family: 'archive',
    nextChange: earliest(...editions.map((edition) => nextTurn(edition, [], now))),
    body: (
      <>
        <PageHead t={t} title={t('archive.title')} lede={t('archive.lede', { week: site.weekName })} />
        {decades.length > 0 ? (
          <Row title={t('archive.decades')}>
            <TagList
              t={t}
              tags={decades.map((one) => ({
                key: String(one),
                href: one === decade ? undefined : `/archive?decade=${one}`,
                label: one === decade ? <b aria-current="page">{decadeWords(t, one)}</b> : decadeWords(t, one),
              }))}
            />
          </Row>
        ) : null}
        {years.length > 0 ? <YearShelf t={t} years={years} /> : <Empty>{t('archive.empty')}</Empty>}
      </>
    ),
  }
}

/** The editions of one shelf; null for a decade that has none of its own. Without a decade, the last one is meant. */
async function readShelf({ read, site }: PageContext, asked: string | null) {
  const [latest, span] = await Promise.all([latestEditions(read, onOneShelf, site.homeZone), spanOfYears(read)])
  if (!span || latest.total <= onOneShelf)
    return asked ? null : { editions: latest.editions, decades: [], decade: undefined, first: span?.first }
  const [from, to] = [decadeOf(span.first), decadeOf(span.last)]
  const decades = Array.from({ length: (to - from) / 10 + 1 }, (_, index) => to - index * 10)
  const decade = asked === null ? to : decades.find((one) => String(one) === asked)
  if (decade === undefined) return null
  return { editions: await editionsOfDecade(read, decade, site.homeZone), decades, decade, first: span.first }
}

const decadeWords = (t: PageContext['t'], decade: number): string =>
  t('archive.decade', { from: String(decade), to: String(decade + 9) })
