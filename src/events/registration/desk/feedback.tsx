import type { Payload, TypedUser } from 'payload'
import { sayIn } from '../../../i18n/desk/languages.ts'
import { sqlIn } from '../../../store/sql.ts'
import { opinionsOn } from '../after/opinions.ts'
import { registrationWords } from './words.ts'

type Props = { id?: number | string; payload: Payload; user: TypedUser; i18n: { language: string } }

/** What people think of an event, counted, and in their words. For editors alone. */
export async function FeedbackShown({ id, payload, user, i18n }: Props) {
  const words = registrationWords(sayIn(i18n.language))
  if (id === undefined || user.role === 'translator') return null
  const { scores, texts } = await opinionsOn(await sqlIn(payload), Number(id))
  const people = scores.reduce((sum, one) => sum + one.people, 0)
  const average = scores.reduce((sum, one) => sum + one.score * one.people, 0) / people
  return (
    <div className="field-type week-feedback">
      <h2>{words.feedback.title}</h2>
      {people === 0 ? (
        <p className="week-empty">{words.feedback.none}</p>
      ) : (
        <>
          <p>{words.feedback.average(average, people)}</p>
          <p className="week-told">{scores.map((one) => `${one.score}: ${one.people}`).join(' · ')}</p>
          {(['useful', 'better'] as const).map((question) => (
            <section key={question}>
              <h3>{words.feedback[question]}</h3>
              <ul>
                {texts.map((text) =>
                  text[question] ? (
                    <li key={text.id} dir="auto">
                      {text[question]}
                    </li>
                  ) : null,
                )}
              </ul>
            </section>
          ))}
          <p className="week-adds">
            <a href={`/desk/collections/feedback?where[or][0][and][0][event][equals]=${id}`}>{words.feedback.all}</a>
          </p>
        </>
      )}
    </div>
  )
}
