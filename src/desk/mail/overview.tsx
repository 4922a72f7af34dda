import type { Payload, TypedUser } from 'payload'
import { dateIn } from '../../i18n/dates.ts'
import { sayIn } from '../../i18n/desk/languages.ts'
import { mailFigures } from '../../mail/figures.ts'
import { sqlIn } from '../../store/sql.ts'
import { deskWords } from '../words.ts'
import { TestMail } from './test-mail.tsx'

type Props = { payload: Payload; user: TypedUser; i18n: { language: string } }

const listOf = (state: string) => `/desk/collections/outbox?where[or][0][and][0][state][equals]=${state}`

/** Above the list of mails: what waits, what needs somebody, what left, and a way to see whether mail arrives at all. */
export async function MailOverview({ payload, user, i18n }: Props) {
  const say = sayIn(i18n.language)
  const words = deskWords(say)
  const { mailsPerDay } = await payload.findGlobal({ slug: 'site', depth: 0, select: { mailsPerDay: true } })
  const figures = await mailFigures(await sqlIn(payload), Temporal.Now.instant(), mailsPerDay ?? undefined)
  const { held, days } = figures
  const leaves = payload.email.name !== 'none'
  return (
    <div className="week-glance week-mail-head">
      {leaves ? null : <p className="week-note">{words.mail.none}</p>}
      <dl className="week-figures">
        {(['waiting', 'failed', 'uncertain', 'suppressed'] as const).map((state) => (
          <div key={state}>
            <dt>{words.mail.figure[state]}</dt>
            <dd>
              <a href={listOf(state)}>{figures[state]}</a>
            </dd>
          </div>
        ))}
      </dl>
      {held > 0 ? <p className="week-note">{words.mail.held(held)}</p> : null}
      {figures.failedSignIns > 0 ? <p className="week-note">{words.mail.signIns(figures.failedSignIns)}</p> : null}
      {figures.uncertain > 0 ? <p className="week-note">{words.mail.uncertain}</p> : null}
      {days.length > 0 ? (
        <p className="week-told">
          {words.mail.sent}{' '}
          {days.map(({ date, sent }) => `${dateIn(say.language, date, 'weekday')}: ${sent}`).join(' · ')}
        </p>
      ) : null}
      <p className="week-adds">
        <a href="/desk/collections/suppressions">{words.mail.suppressions}</a>
        {user.role === 'administrator' ? <TestMail /> : null}
      </p>
    </div>
  )
}
