import type { Payload, TypedUser } from 'payload'
import { sayIn } from '../../i18n/desk/languages.ts'
import { seeMail } from '../../mail/see.ts'
import { deskWords } from '../words.ts'
import { MailActions } from './actions.tsx'

type Props = { id?: number | string; payload: Payload; user: TypedUser; i18n: { language: string } }

/** A mail as its reader has it, in a frame where nothing runs; private links masked. For editors alone, like the mail. */
export async function MailLook({ id, payload, user, i18n }: Props) {
  const words = deskWords(sayIn(i18n.language))
  if (id === undefined || user.role === 'translator') return null
  const mail = await seeMail(payload, Number(id))
  return (
    <div className="field-type week-mail">
      <MailActions />
      {mail ? (
        <>
          <p className="week-mail-subject" dir="auto">
            <strong>{mail.subject}</strong>
          </p>
          <iframe title={words.mail.look} sandbox="" srcDoc={mail.html} />
          {mail.attachments.length > 0 ? (
            <p className="week-told">
              {words.mail.attached} {mail.attachments.map(({ name }) => name).join(', ')}
            </p>
          ) : null}
          <details>
            <summary>{words.mail.text}</summary>
            <pre dir="auto">{mail.text}</pre>
          </details>
        </>
      ) : (
        <p className="week-empty">{words.mail.gone}</p>
      )}
    </div>
  )
}
