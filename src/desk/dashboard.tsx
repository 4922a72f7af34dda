import type { Payload, TypedUser } from 'payload'
import type { Say } from '../i18n/desk/say.ts'
import { intlTag } from '../i18n/intl.ts'
import { duration, lateAfter } from '../kit/lateness.ts'
import { strandOf } from '../kit/strand.ts'
import { BackupNote } from './backup-note.tsx'
import { type DueLine, glance } from './board/glance.ts'
import { ItemList, titleOf, whenOf } from './board/item-list.tsx'
import { askingOf } from './board/items.ts'
import { currentEdition, type Week, weekOf } from './board/week.ts'
import { dayName } from './board/week-view.tsx'
import { coverageLink } from './coverage/links.ts'
import { RetryButton } from './due/retry.tsx'
import { SampleButton } from './sample-button.tsx'
import { deskWords } from './words.ts'

type Props = { payload: Payload; user: TypedUser; i18n: { language: string }; locale?: { code: string } }

/** The desk's first page: this week at a glance, above Payload's own list of what there is. */
export async function Dashboard({ payload, user, i18n, locale }: Props) {
  const asking = await askingOf({ payload, user, i18n, locale: locale?.code })
  const { say } = asking
  const words = deskWords(say)
  const edition = await currentEdition(asking)
  const week = edition === undefined ? undefined : await weekOf(asking, edition)
  const { failed, due, recent, late, drafts } = await glance(asking)
  const { contact } = await payload.findGlobal({ slug: 'site', depth: 0, select: { contact: true } })
  const mayEdit = user.role !== 'translator'
  return (
    <div className="week-glance">
      <WeekHead week={week} mayEdit={mayEdit} say={say} />
      {user.role === 'administrator' && !contact ? (
        <p className="week-note">
          {words.dashboard.noContact} <a href="/desk/globals/site">{words.dashboard.setContact}</a>
        </p>
      ) : null}
      <BackupNote payload={payload} user={user} now={asking.now} say={say} />
      {failed.length > 0 ? (
        <section className="week-failed">
          <h3>{words.dashboard.failed}</h3>
          <DueList lines={failed} mayEdit={mayEdit} say={say} />
        </section>
      ) : null}
      {late.length > 0 ? (
        <p className="week-note">
          {words.dashboard.late(late.length, duration(Math.max(...late), intlTag(say.language)))}
        </p>
      ) : null}
      <div className="week-columns">
        <section>
          <h3>{words.dashboard.due}</h3>
          {due.length > 0 ? (
            <DueList lines={due} say={say} />
          ) : (
            <p className="week-empty">{words.dashboard.nothingDue}</p>
          )}
        </section>
        <section>
          <h3>{words.dashboard.recent}</h3>
          {recent.length > 0 ? (
            <DueList lines={recent} say={say} />
          ) : (
            <p className="week-empty">{words.dashboard.noRecent}</p>
          )}
        </section>
        <section>
          <h3>{words.dashboard.drafts}</h3>
          {drafts.length > 0 ? (
            <ItemList items={drafts} languages={asking.languages} say={say} />
          ) : (
            <p className="week-empty">{words.dashboard.noDrafts}</p>
          )}
        </section>
      </div>
      {week?.isSample && mayEdit ? (
        <p className="week-note">
          {words.sample.note} <SampleButton />
        </p>
      ) : null}
    </div>
  )
}

function WeekHead({ week, mayEdit, say }: { week?: Week; mayEdit: boolean; say: Say }) {
  const words = deskWords(say)
  return (
    <div className="week-head">
      <div>
        <h2>{words.dashboard.title}</h2>
        {week ? (
          <p>
            <strong>{week.theme ?? week.slug}</strong> · {placeOf(say, week)}
          </p>
        ) : (
          <p>{words.dashboard.noEdition}</p>
        )}
      </div>
      <nav aria-label={words.dashboard.title}>
        {mayEdit ? <a href="/desk/collections/posts/create">{words.dashboard.writePost}</a> : null}
        {week ? <a href={`/desk/collections/editions/${week.id}`}>{words.dashboard.openBoard}</a> : null}
        {week ? <a href={coverageLink(week.id)}>{words.coverage.link}</a> : null}
        {!week && mayEdit ? <a href="/desk/collections/editions/create">{words.dashboard.makeEdition}</a> : null}
        <a href="/">{words.dashboard.site}</a>
      </nav>
      {week && week.days.length > 0 ? (
        <ol className="week-strip">
          {week.days.map((day) => (
            <li key={day.id} className={`week-strand-${strandOf(day.number)}`}>
              <span className="week-number">{day.number}</span>
              <span>{dayName(say, day)}</span>
              <span className="week-theme">{day.theme}</span>
              <span>{words.dashboard.items(day.items.length)}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}

function placeOf(say: Say, { place, isSample }: Week): string {
  const words = deskWords(say)
  if (isSample) return words.dashboard.sample
  if (place.name === 'before') return words.dashboard.inDays(place.days)
  if (place.name === 'live') return words.dashboard.dayOf(place.day, place.of)
  return place.name === 'over' ? words.dashboard.over : words.dashboard.noDates
}

function DueList({ lines, mayEdit = false, say }: { lines: DueLine[]; mayEdit?: boolean; say: Say }) {
  const late = (seconds: number) => deskWords(say).state.late(duration(seconds, intlTag(say.language)))
  return (
    <ul className="week-items">
      {lines.map((line) => (
        <li key={line.row}>
          <a className="week-item-title" href={line.href}>
            <bdi>{titleOf(say, line.title)}</bdi>
          </a>
          <span className="week-kind">{line.kind}</span>
          <span className="week-state">
            {line.lateSeconds > lateAfter ? late(line.lateSeconds) : whenOf(say, line)}
          </span>
          {line.reason ? <span className="week-reason">{line.reason}</span> : null}
          {mayEdit ? <RetryButton id={line.row} /> : null}
        </li>
      ))}
    </ul>
  )
}
