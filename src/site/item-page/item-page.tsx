import type { ReactNode } from 'react'
import { dateIn } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { ItemView, Text } from '../../kit/item.ts'
import { strandOf } from '../../kit/strand.ts'
import { nextMidnight } from '../../kit/zone.ts'
import type { OldTranslation } from '../../store/reader.ts'
import { article } from '../json-ld.ts'
import type { Page, PageContext, SiteView } from '../page.ts'
import { BylineList } from '../parts/byline-list/byline-list.tsx'
import { Elsewhere, type ElsewhereView } from '../parts/elsewhere/elsewhere.tsx'
import { type Fact, Facts } from '../parts/facts/facts.tsx'
import { Note } from '../parts/note/note.tsx'
import { PageHead } from '../parts/page-head/page-head.tsx'
import { Row } from '../parts/row/row.tsx'
import { Turn } from '../parts/turn/turn.tsx'
import { LanguageMark, OldTranslationNote, Words } from '../parts/words/words.tsx'
import { middleOf, type PictureView } from '../picture.tsx'
import { aboutFacts, weekFact } from './facts.tsx'
import { dayTitle, descriptionOf, editionTitle } from './words.ts'

/** Another item of the week, as little as leads there. */
export type Neighbour = { href: string; kind: string; title: Text }
export type Around = { sameDay: Neighbour[]; previous?: Neighbour; next?: Neighbour }

export type ItemPage = {
  item: ItemView
  family: string
  /** The list it stands in, where it belongs to no week. */
  list: { href: string; title: string }
  around: Around
  /** The text, the film, the file: what one comes for. */
  content?: ReactNode
  elsewhere?: ElsewhereView
  picture?: PictureView
  /** Where the text in the page's language is older than its source. */
  old?: OldTranslation
  /** What only this kind of item has, before what all have. */
  facts?: readonly (Fact | undefined | false)[]
  /** In place of the date in the margin. */
  when?: ReactNode
  /** In place of those who sign, with the names of the bodies that are named so. */
  makers?: ReactNode
  named?: readonly string[]
  jsonLd?: object[]
  nextChange?: Temporal.Instant
}

/** The page of one item, the same in every room: what it is and when, who made it, its text or where that lies, what stands around it. */
export function itemPage(context: PageContext, shown: ItemPage): Page {
  const { t, settings, locale, site, now } = context
  const { item, picture } = shown
  const crumbs = crumbsOf(t, site.weekName, item)
  return {
    title: item.title.text,
    description: descriptionOf(t, site.weekName, item),
    family: shown.family,
    body: <Body t={t} site={site} shown={shown} />,
    crumbs: crumbs.length > 0 ? crumbs : [shown.list],
    edition: item.edition,
    day: item.day,
    image: picture && middleOf(picture).href,
    // Nothing of the sample is real.
    jsonLd: item.sample
      ? []
      : (shown.jsonLd ?? [article(item, { publicUrl: settings.publicUrl, locale, organisation: site.organisation })]),
    noindex: item.sample || undefined,
    nextChange: item.sample ? sooner(shown.nextChange, nextMidnight(site.homeZone, now)) : shown.nextChange,
  }
}

const sooner = (one: Temporal.Instant | undefined, other: Temporal.Instant) =>
  one && Temporal.Instant.compare(one, other) < 0 ? one : other

function crumbsOf(t: Translate, weekName: string, { edition, day }: ItemView): { href: string; title: string }[] {
  if (!edition) return []
  const week = { href: `/${edition.slug}`, title: editionTitle(t, weekName, edition) }
  return day ? [week, { href: `/${edition.slug}/days/${day}`, title: dayTitle(t, day) }] : [week]
}

function Body({ t, site, shown }: { t: Translate; site: SiteView; shown: ItemPage }) {
  const { item, content, elsewhere, around, old } = shown
  const facts = [
    weekFact(t, site.weekName, item),
    ...(shown.facts ?? []),
    ...aboutFacts(t, item, shown.named ?? signingBodies(item)),
  ]
  const away = elsewhere && (elsewhere.url || elsewhere.seenAt || elsewhere.found) ? elsewhere : undefined
  return (
    <article className={item.day ? `d${strandOf(item.day)}` : undefined}>
      <PageHead t={t} title={item.title} lede={item.summary} rail={<Place t={t} shown={shown} />}>
        {shown.makers === undefined ? <Makers t={t} item={item} /> : shown.makers}
        {item.correction ? (
          <Note title={t('item.correction')}>
            <Words t={t} text={item.correction} />
          </Note>
        ) : null}
        {old ? <OldTranslationNote t={t} old={old} path={item.href} zone={site.homeZone} /> : null}
      </PageHead>
      {content || away ? (
        <div className="row head">
          <div className="beside">
            {content}
            {away ? <Elsewhere t={t} elsewhere={away} /> : null}
          </div>
        </div>
      ) : null}
      {facts.some((fact) => fact) ? (
        <Row title={t('item.about')}>
          <Facts facts={facts} />
        </Row>
      ) : null}
      {around.sameDay.length > 0 ? (
        <Row title={t('item.sameDay')}>
          <Others t={t} items={around.sameDay} />
        </Row>
      ) : null}
      <Turn t={t} of="item" previous={neighbour(t, around.previous)} next={neighbour(t, around.next)} />
    </article>
  )
}

/** Kind, day and date: what places the item. The crumbs above lead to its week. */
function Place({ t, shown: { item, when } }: { t: Translate; shown: ItemPage }) {
  const { edition, day, date } = item
  return (
    <>
      <p className="kind">{t.of('item.kind', item.kind)}</p>
      {edition && day ? (
        <p>
          <a href={t.href(`/${edition.slug}/days/${day}`)}>{dayTitle(t, day)}</a>
        </p>
      ) : null}
      {when ?? (date ? <p>{<time dateTime={date}>{dateIn(t.locale, date)}</time>}</p> : null)}
    </>
  )
}

/** Who signs: persons, else bodies, else nobody, which is said. */
function Makers({ t, item }: { t: Translate; item: ItemView }) {
  if (item.bylines.length > 0) return <BylineList t={t} bylines={item.bylines} />
  if (item.organisations.length === 0) return <p className="by">{t('byline.unnamed')}</p>
  const bodies = item.organisations.map((body) => ({ credentials: [], organisations: [body], part: 'author' }))
  return <BylineList t={t} bylines={bodies} />
}

/** Bodies that stand as signatories in the head. */
const signingBodies = ({ bylines, organisations }: ItemView) =>
  bylines.length > 0 ? [] : organisations.map(({ name }) => name)

function Others({ t, items }: { t: Translate; items: readonly Neighbour[] }) {
  return (
    <ul className="items">
      {items.map((item) => (
        <li key={item.href}>
          <p className="kind">
            {t.of('item.kind', item.kind)}
            <LanguageMark t={t} text={item.title} />
          </p>
          <h3>
            <a href={t.href(item.href)}>
              <Words t={t} text={item.title} />
            </a>
          </h3>
        </li>
      ))}
    </ul>
  )
}

function neighbour(t: Translate, item: Neighbour | undefined) {
  return item && { href: item.href, title: <Words t={t} text={item.title} /> }
}
