import { sizeIn } from '../i18n/sizes.ts'
import type { Translate } from '../i18n/translate.ts'
import { Go } from '../site/item-page/go.tsx'
import { hostOf, webAddress } from '../site/links.ts'
import { BylineList } from '../site/parts/byline-list/byline-list.tsx'
import { Note } from '../site/parts/note/note.tsx'
import { FallbackNote, Words } from '../site/parts/words/words.tsx'
import type { FileView } from '../site/picture.tsx'
import { RichText } from '../site/rich-text/rich-text.tsx'
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

/** That it is cancelled, and why; or why it was moved. */
function Change({ t, event: { isCancelled, statusReason } }: { t: Translate; event: EventView }) {
  if (!isCancelled && !statusReason) return null
  return (
    <Note title={t(isCancelled ? 'event.cancelled' : 'event.changed')}>
      {statusReason ? <Words t={t} text={statusReason} /> : null}
    </Note>
  )
}

/** The numbered questions of a chat. */
function Questions({ t, questions }: { t: Translate; questions: EventView['questions'] }) {
  if (questions.length === 0) return null
  return (
    <section className="prose">
      <h2>{t('event.questions')}</h2>
      <ol>
        {questions.map((question) => (
          <li key={question.text}>
            <Words t={t} text={question} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Presentations and the like, each with its kind and size before one asks for it. */
function Files({ t, files }: { t: Translate; files: readonly FileView[] }) {
  if (files.length === 0) return null
  const about = ({ type, size }: FileView) =>
    [(type.split('/').at(-1) ?? '').toUpperCase(), size === undefined ? '' : sizeIn(t.locale, size)]
      .filter(Boolean)
      .join(', ')
  return (
    <section className="prose">
      <h2>{t('event.files')}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.href}>
            <a href={file.href} download={file.name} type={file.type}>
              <Words t={t} text={file.title} />
            </a>{' '}
            <small>({about(file)})</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What an event is about, how one comes to it, and where what is left of it can be had. */
export function EventText({ t, event }: { t: Translate; event: EventView }) {
  const { elsewhere, body, state } = event
  const isOpen = !event.isCancelled && state !== 'past'
  const registration = isOpen ? webAddress(event.registrationAddress) : undefined
  const transcript = webAddress(event.transcriptUrl)
  const recording = webAddress(event.recordingUrl)
  const presentations = webAddress(event.presentationsUrl)
  const page = webAddress(elsewhere.url)
  const list = page ? undefined : webAddress(elsewhere.seenAt)
  return (
    <>
      <Change t={t} event={event} />
      {body && body.lang !== event.item.title.lang ? <FallbackNote t={t} lang={body.lang} /> : null}
      {body ? <RichText value={body.value} lang={body.lang} pageLang={t.locale} href={t.href} /> : null}
      <Questions t={t} questions={event.questions} />
      {registration ? <Go href={registration}>{t('event.register', { host: hostOf(registration) ?? '' })}</Go> : null}
      {recording ? <Go href={recording}>{t('event.recording', { host: hostOf(recording) ?? '' })}</Go> : null}
      {transcript ? <Go href={transcript}>{t('event.transcript', { host: hostOf(transcript) ?? '' })}</Go> : null}
      {presentations ? (
        <Go href={presentations}>{t('event.presentations', { host: hostOf(presentations) ?? '' })}</Go>
      ) : null}
      <Files t={t} files={event.files} />
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
