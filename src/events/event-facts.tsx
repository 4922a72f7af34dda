import { Fragment } from 'react'
import { countryName, languageName, listOf } from '../i18n/names.ts'
import type { Translate } from '../i18n/translate.ts'
import { Bodies, languagesFact } from '../site/item-page/facts.tsx'
import { event as eventInJsonLd } from '../site/json-ld.ts'
import { webAddress } from '../site/links.ts'
import type { PageContext } from '../site/page.ts'
import type { Fact } from '../site/parts/facts/facts.tsx'
import { Words } from '../site/parts/words/words.tsx'
import type { EventView } from './queries.ts'
import { endOf } from './rules.ts'

/** What only events have. */
export function eventFacts(t: Translate, event: EventView): (Fact | false)[] {
  const { times, place, hosts, coHosts, handles, hashtags, seriesNumber, interpretation } = event
  const funders = event.funders.map((name) => ({ name }))
  const lost = lostMaterials(event)
  return [
    times.minutes !== undefined && { label: t('event.length'), value: t('event.duration', { minutes: times.minutes }) },
    !!place && { label: t('event.place'), value: <Words t={t} text={place} /> },
    hosts.length > 0 && { label: t('event.hosts'), value: <Bodies t={t} bodies={hosts} /> },
    coHosts.length > 0 && { label: t('event.coHosts'), value: <Bodies t={t} bodies={coHosts} /> },
    funders.length > 0 && { label: t('event.funders'), value: <Bodies t={t} bodies={funders} /> },
    seriesNumber !== undefined && { label: t('event.seriesLabel'), value: t('event.series', { n: seriesNumber }) },
    handles.length > 0 && { label: t('event.accounts'), value: <bdi>{handles.join(' ')}</bdi> },
    hashtags.length > 0 && { label: t('event.hashtags'), value: <bdi>{hashtags.join(' ')}</bdi> },
    lost.length > 0 && {
      label: t('event.materials'),
      value: (
        <>
          {listOf(t.locale, lost)}
          <br />
          <small>{t('event.materials.noAddress')}</small>
        </>
      ),
    },
    languagesFact(t, event.languages),
    interpretation.length > 0 && {
      label: t('event.interpretation'),
      value: listOf(
        t.locale,
        interpretation.map((tag) => languageName(t.locale, tag)),
      ),
    },
    accessibilityFact(t, event),
  ]

  /** Materials that were printed as available and whose address is not known. */
  function lostMaterials({ materials, recordingUrl, presentationsUrl }: EventView): string[] {
    const known = {
      recording: webAddress(recordingUrl),
      presentations: webAddress(presentationsUrl) ?? event.files.length > 0,
      summary: event.body,
    }
    return materials.filter((one) => !known[one]).map((one) => t(`event.material.${one}`))
  }
}

function accessibilityFact(t: Translate, { accessibility, accessibilityNote }: EventView): Fact | false {
  if (accessibility.length === 0 && !accessibilityNote) return false
  return {
    label: t('event.accessibility'),
    value: (
      <>
        {accessibility.map((one) => (
          <Fragment key={one}>
            {t(`event.accessibility.${one}`)}
            <br />
          </Fragment>
        ))}
        {accessibilityNote ? <Words t={t} text={accessibilityNote} /> : null}
      </>
    ),
  }
}

/** What search engines are told; nothing where the day, or the place of a meeting, is not known. */
export function eventJsonLd({ settings, locale, site, t }: PageContext, event: EventView): object | undefined {
  const { item, times, hosts } = event
  const { start, zone } = times
  const countries = listOf(
    locale,
    item.countries.map((code) => countryName(t.locale, code)),
  )
  const place = event.place?.text ?? countries
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
      isCancelled: event.isCancelled,
    },
    { publicUrl: settings.publicUrl, locale, organisation: site.organisation },
  )
}
