import type { Payload, TypedUser } from 'payload'
import { sayIn } from '../../../i18n/desk/languages.ts'
import { isLocale } from '../../../i18n/languages.ts'
import { languageName } from '../../../i18n/names.ts'
import { seeExample } from '../../../mail/see.ts'
import { editable } from '../notices.ts'
import { registrationWords } from './words.ts'

type Props = {
  id?: number | string
  payload: Payload
  user: TypedUser
  i18n: { language: string }
  req: { locale?: string | null }
}

/** The mails whose texts can be written, as their readers would have them in the language at hand. For editors alone: they hold how one joins. */
export async function MailLooks({ id, payload, user, i18n, req }: Props) {
  const say = sayIn(i18n.language)
  const words = registrationWords(say)
  if (user.role === 'translator') return null
  if (id === undefined) return <p className="week-empty">{words.looks.unsaved}</p>
  const language = req.locale && isLocale(req.locale) ? req.locale : 'en'
  const mails = await Promise.all(
    editable.map((notice) =>
      seeExample(payload, {
        kind: `registration-${notice}`,
        language,
        data: { registration: 0, place: 0, example: Number(id) },
        links: { own: '/registrations/example' },
      }),
    ),
  )
  const made = mails.filter((mail) => mail !== undefined)
  return (
    <div className="field-type week-mail">
      <h2>{words.looks.title}</h2>
      <p className="week-told">
        {made.length > 0 ? words.looks.hint(languageName(say.language, language)) : words.looks.none}
      </p>
      {made.map(({ subject, html }) => (
        <details key={subject}>
          <summary dir="auto">{subject}</summary>
          <iframe title={subject} sandbox="" srcDoc={html} />
        </details>
      ))}
    </div>
  )
}
