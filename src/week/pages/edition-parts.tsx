import { dateIn } from '../../i18n/dates.ts'
import type { MessageKey, Translate } from '../../i18n/translate.ts'
import type { ItemView } from '../../kit/item.ts'
import { hostOf, webAddress } from '../../site/links.ts'
import type { PageContext } from '../../site/page.ts'
import { Copy } from '../../site/parts/copy/copy.tsx'
import { type Count, Counts } from '../../site/parts/counts/counts.tsx'
import { Facts } from '../../site/parts/facts/facts.tsx'
import { ItemList } from '../../site/parts/item-list/item-list.tsx'
import { Note } from '../../site/parts/note/note.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { languageOf, Words } from '../../site/parts/words/words.tsx'
import type { EditionView } from '../queries/editions.ts'
import { datesOf } from './edition-words.ts'

type EditionProps = { t: Translate; edition: EditionView }
type ItemsProps = EditionProps & { items: readonly ItemView[] }

/** In the margin of an edition's head: year, dates, which week it is, its stage, and what the heading is. */
export function EditionRail({ t, edition, is }: EditionProps & { is?: 'theme' | 'focus' }) {
  const { year, ordinal, stage, starts, ends, sample } = edition
  const dates = datesOf(t, edition)
  return (
    <>
      {year && !sample && is ? <p className="year">{year}</p> : null}
      <p>{starts ? <time dateTime={starts === ends || !ends ? starts : `${starts}/${ends}`}>{dates}</time> : dates}</p>
      {ordinal ? <p>{t('edition.ordinal', { n: ordinal })}</p> : null}
      <p>{t(`stage.${stage}`)}</p>
      {is ? <p className="small">{is === 'theme' ? t('edition.theme') : t('edition.focus')}</p> : null}
    </>
  )
}

/** The events of a week that is not over, for one's own calendar. */
export function WeekCalendar({ t, edition, items }: ItemsProps) {
  const { sample, stage, slug } = edition
  const isOver = stage === 'wrapped' || stage === 'archived'
  if (sample || isOver || !items.some(({ room }) => room === 'events')) return null
  return (
    <p className="small">
      <a href={t.href(`/${slug}/calendar.ics`)} type="text/calendar">
        {t('calendar.ofWeek')}
      </a>
    </p>
  )
}

const countedRooms: Record<string, 'posts' | 'events' | 'publications' | 'profiles'> = {
  posts: 'posts',
  events: 'events',
  resources: 'publications',
  profiles: 'profiles',
}

/** What the week did, once it is over: as printed at the time, and as counted from what is known here. */
export function WhatItDid({ t, edition, items }: ItemsProps) {
  const { printed, stage } = edition
  if (stage !== 'wrapped' && stage !== 'archived') return null
  const printedCounts: Count[] = [
    printedCount(t, 'count.virtualEvents', printed.events),
    printedCount(t, 'count.publications', printed.publications),
    printedCount(t, 'count.posts', printed.posts),
  ].filter((count) => count !== undefined)
  const counts = [...printedCounts, ...knownCounts(t, items)]
  if (counts.length === 0) return null
  return (
    <Row title={t('edition.did')} rail={<p className="small">{t('count.note')}</p>}>
      <Counts t={t} counts={counts} />
    </Row>
  )
}

function printedCount(t: Translate, label: MessageKey, value: string | undefined): Count | undefined {
  const n = Number(value)
  return value ? { label: t(label, { n: Number.isNaN(n) ? 2 : n }), value, basis: 'printed' } : undefined
}

/** Figures counted from items: those of each room, and the people named in their bylines, each once. */
function knownCounts(t: Translate, items: readonly ItemView[]): Count[] {
  const known = (key: 'posts' | 'events' | 'publications' | 'profiles' | 'people', n: number): Count[] =>
    n > 0 ? [{ label: t(`count.${key}`, { n }), value: n, basis: 'known' }] : []
  const people = new Set(items.flatMap(({ bylines }) => bylines.flatMap(({ href, name }) => href ?? name ?? [])))
  return [
    ...Object.entries(countedRooms).flatMap(([room, key]) =>
      known(key, items.filter((item) => item.room === room).length),
    ),
    ...known('people', people.size),
  ]
}

const groups: { room: string; title: MessageKey }[] = [
  { room: 'events', title: 'edition.events' },
  { room: 'resources', title: 'edition.publications' },
  { room: 'profiles', title: 'edition.profiles' },
  { room: 'round-ups', title: 'edition.roundUp' },
]

/** What belongs to the week and to none of its days, by kind. */
export function WithoutDay({ t, edition, items }: ItemsProps) {
  const loose = items.filter(({ day }) => day === undefined)
  const others = loose.filter(({ room }) => !groups.some((group) => group.room === room))
  const title = edition.stage === 'archived' ? t('edition.withoutDay') : t('edition.week')
  return (
    <>
      <Group t={t} title={title} items={others} />
      {groups.map(({ room, title: key }) => (
        <Group key={room} t={t} title={t(key)} items={loose.filter((item) => item.room === room)} />
      ))}
    </>
  )
}

function Group({ t, title, items }: { t: Translate; title: string; items: readonly ItemView[] }) {
  if (items.length === 0) return null
  return (
    <Row title={title}>
      <ItemList t={t} items={items} />
    </Row>
  )
}

/** What the week set out to do, one aim a line. */
export function Aims({ t, edition }: EditionProps) {
  const { aims } = edition
  if (!aims) return null
  return (
    <Row title={t('edition.aims')}>
      <ul className="prose" {...languageOf(t, aims.lang)}>
        {aims.text
          .split('\n')
          .filter((aim) => aim.trim())
          .map((aim) => (
            <li key={aim}>{aim.charAt(0).toLocaleUpperCase(aims.lang) + aim.slice(1)}</li>
          ))}
      </ul>
    </Row>
  )
}

/** Where the dates or the days need a word, or contributions are awaited. */
export function EditionNotes({ t, edition, now }: EditionProps & { now: Temporal.Instant }) {
  const { datesNote, monthAsPrinted, contributionDeadline: until, zone } = edition
  const isAwaited = until && until >= now.toZonedDateTimeISO(zone).toPlainDate().toString()
  return (
    <>
      {isAwaited ? (
        <p>
          <a className="go" href={t.href('/contribute')}>
            {t('edition.deadline', { date: dateIn(t.locale, until) })}
          </a>
        </p>
      ) : null}
      {monthAsPrinted ? <Note>{t('edition.monthPrinted', { month: monthAsPrinted })}</Note> : null}
      {datesNote ? (
        <Note>
          <Words t={t} text={datesNote} />
        </Note>
      ) : null}
    </>
  )
}

/** What to write under, while there is something to write: the hashtags of the site and of the week, to copy. */
export function Hashtags({ context: { t, site }, edition }: { context: PageContext; edition: EditionView }) {
  const hashtags = [...new Set([...site.hashtags, ...edition.hashtags])]
  if (hashtags.length === 0 || (edition.stage !== 'announced' && edition.stage !== 'live')) return null
  return (
    <p className="small">
      <Copy t={t} label={t('copy.hashtags')}>
        <bdi>{hashtags.join(' ')}</bdi>
      </Copy>
    </p>
  )
}

/** Hashtags, accounts, reach and the address at the time. */
export function AboutWeek({ t, edition }: EditionProps) {
  const { hashtags, handles, channels, reach, related } = edition
  const url = webAddress(edition.url)
  const facts = [
    { label: t('edition.reach'), value: reach && <Words t={t} text={reach} /> },
    { label: t('edition.hashtags'), value: hashtags.length > 0 && <bdi>{hashtags.join(' ')}</bdi> },
    { label: t('edition.accounts'), value: handles.length > 0 && <bdi>{handles.join(' ')}</bdi> },
    { label: t('edition.channels'), value: channels.length > 0 && channels.join(', ') },
    { label: t('edition.source'), value: url && <a href={url}>{hostOf(url)}</a> },
  ].map(({ label, value }) => ({ label, value: value || undefined }))
  return (
    <>
      {related.length > 0 ? (
        <Row title={t('edition.related')}>
          <ul className="stack">
            {related.map((page) => (
              <Related key={page.url} page={page} />
            ))}
          </ul>
        </Row>
      ) : null}
      {facts.some(({ value }) => value) ? (
        <Row title={t('edition.about')}>
          <Facts facts={facts} />
        </Row>
      ) : null}
    </>
  )
}

function Related({ page }: { page: EditionView['related'][number] }) {
  const url = webAddress(page.url)
  const title = <bdi lang="en">{page.title}</bdi>
  return (
    <li>
      {url ? <a href={url}>{title}</a> : title}{' '}
      <span className="small">
        {page.organisation ? <bdi className="dot">{page.organisation}</bdi> : null}{' '}
        {url ? <bdi className="dot">{hostOf(url)}</bdi> : null}
      </span>
    </li>
  )
}
