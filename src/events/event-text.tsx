import { countryName, listOf } from '../i18n/names.ts'
import type { Translate } from '../i18n/translate.ts'
import { Bodies, languagesFact } from '../site/item-page/facts.tsx'
import { Go } from '../site/item-page/go.tsx'
import { event as eventInJsonLd } from '../site/json-ld.ts'
import { hostOf, webAddress } from '../site/links.ts'
import type { PageContext } from '../site/page.ts'
import { BylineList } from '../site/parts/byline-list/byline-list.tsx'
import type { Fact } from '../site/parts/facts/facts.tsx'
import { Note } from '../site/parts/note/note.tsx'
import type { EventView } from './queries.ts'
import { endOf } from './rules.ts'
import { When } from './when.tsx'

/** Who spoke, and whether that is all. */
export function Speakers({ t, event }: { t: Translate; event: EventView }) {
  return (
    <>
      <BylineList t={t} bylines={event.item.bylines} parts />
      {event.speakersComplete ? null : <Note>{t('event.speakersIncomplete')}</Note>}
    </>
  )
}

/** What is left of an event: recording, presentations, its own page. Nothing where nothing is. */
export function EventText({ t, event }: { t: Translate; event: EventView }) {
  const { elsewhere, materials } = event
  const recording = webAddress(event.recordingUrl)
  const presentations = webAddress(event.presentationsUrl)
  const page = webAddress(elsewhere.url)
  const list = page ? undefined : webAddress(elsewhere.seenAt)
  const lost = materials.filter(
    (one) => !(one === 'recording' && recording) && !(one === 'presentations' && presentations),
  )
  const words = lost.map((one) => t(`event.material.${one}`))
  return (
    <>
      {recording ? <Go href={recording}>{t('event.recording', { host: hostOf(recording) ?? '' })}</Go> : null}
      {presentations ? (
        <Go href={presentations}>{t('event.presentations', { host: hostOf(presentations) ?? '' })}</Go>
      ) : null}
      {lost.length > 0 ? <Note title={listOf(t.locale, words)}>{t('event.materials.noAddress')}</Note> : null}
      {elsewhere.found || page || list ? (
        <section className="away" aria-labelledby="page">
          <h2 id="page">{t('event.page')}</h2>
          <p>{elsewhere.found === 'none' ? t('event.page.none') : foundIn(t, elsewhere.found)}</p>
          {page ? <Go href={page}>{t('event.page.open', { host: hostOf(page) ?? '' })}</Go> : null}
          {list ? <Go href={list}>{t('elsewhere.seenAt', { host: hostOf(list) ?? '' })}</Go> : null}
        </section>
      ) : null}
    </>
  )
}

const foundIn = (t: Translate, found: string | undefined) => (found ? t.of('elsewhere.found', found) : null)

/** What only events have. */
export function eventFacts(t: Translate, event: EventView): (Fact | false)[] {
  const { times, hosts, funders, handles, hashtags, seriesNumber } = event
  const isKnown = times.start !== undefined || times.date !== undefined
  return [
    isKnown && { label: t('event.when'), value: <When t={t} times={times} zoneAsPrinted={event.zoneAsPrinted} /> },
    times.minutes !== undefined && {
      label: t('event.length'),
      value: t('event.duration', { minutes: times.minutes }),
    },
    hosts.length > 0 && { label: t('event.hosts'), value: <Bodies t={t} bodies={hosts} /> },
    funders.length > 0 && { label: t('event.funders'), value: <bdi>{listOf(t.locale, funders)}</bdi> },
    seriesNumber !== undefined && { label: t('event.seriesLabel'), value: t('event.series', { n: seriesNumber }) },
    handles.length > 0 && { label: t('event.accounts'), value: <bdi>{handles.join(' ')}</bdi> },
    hashtags.length > 0 && { label: t('event.hashtags'), value: <bdi>{hashtags.join(' ')}</bdi> },
    languagesFact(t, event.languages),
  ]
}

/** What search engines are told; nothing where the day, or the place of a meeting, is not known. */
export function eventJsonLd({ settings, locale, site, t }: PageContext, event: EventView): object | undefined {
  const { item, times, hosts } = event
  const { start, zone } = times
  const place = listOf(
    locale,
    item.countries.map((code) => countryName(t.locale, code)),
  )
  const isInPerson = item.kind === 'in-person' || item.kind === 'symposium'
  if ((!start && !times.date) || (isInPerson && !place)) return undefined
  const written = (instant: Temporal.Instant) => instant.toString({ timeZone: zone, smallestUnit: 'minute' })
  const end = times.minutes === undefined ? undefined : endOf(times)
  return eventInJsonLd(
    {
      name: item.title.text,
      language: item.title.lang,
      path: item.href,
      description: item.summary?.text,
      start: start ? written(start) : times.date,
      end: end && written(end),
      hosts,
      speakers: item.bylines,
      place: isInPerson ? place : undefined,
      recording: webAddress(event.recordingUrl),
    },
    { publicUrl: settings.publicUrl, locale, organisation: site.organisation },
  )
}
