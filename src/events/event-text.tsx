import type { Translate } from '../i18n/translate.ts'
import { Go } from '../site/item-page/go.tsx'
import { hostOf, webAddress } from '../site/links.ts'
import { BylineList } from '../site/parts/byline-list/byline-list.tsx'
import { Note } from '../site/parts/note/note.tsx'
import type { EventView } from './queries.ts'

/** Who spoke, and whether that is all. */
export function Speakers({ t, event }: { t: Translate; event: EventView }) {
  return (
    <>
      <BylineList t={t} bylines={event.item.bylines} parts />
      {event.speakersComplete ? null : <Note>{t('event.speakersIncomplete')}</Note>}
    </>
  )
}

/** Where what is left of an event can be had: recording, presentations, its own page. */
export function EventText({ t, event }: { t: Translate; event: EventView }) {
  const { elsewhere } = event
  const recording = webAddress(event.recordingUrl)
  const presentations = webAddress(event.presentationsUrl)
  const page = webAddress(elsewhere.url)
  const list = page ? undefined : webAddress(elsewhere.seenAt)
  return (
    <>
      {recording ? <Go href={recording}>{t('event.recording', { host: hostOf(recording) ?? '' })}</Go> : null}
      {presentations ? (
        <Go href={presentations}>{t('event.presentations', { host: hostOf(presentations) ?? '' })}</Go>
      ) : null}
      {elsewhere.found || page || list ? (
        <section className="away">
          <h2>{t('event.page')}</h2>
          <p>{elsewhere.found === 'none' ? t('event.page.none') : foundIn(t, elsewhere.found)}</p>
          {page ? <Go href={page}>{t('event.page.open', { host: hostOf(page) ?? '' })}</Go> : null}
          {list ? <Go href={list}>{t('elsewhere.seenAt', { host: hostOf(list) ?? '' })}</Go> : null}
        </section>
      ) : null}
    </>
  )
}

const foundIn = (t: Translate, found: string | undefined) => (found ? t.of('elsewhere.found', found) : null)
