import { z } from 'zod'
import { Action, type MailTemplate, Note, Text } from '../mail/index.ts'

type Values = { week: string }
const values = z.object({ week: z.string() })

/** The link with which somebody at the desk who forgot their password sets a new one. */
export const passwordMail: MailTemplate<Values> = {
  kind: 'password',
  priority: 'confirmation',
  isSignIn: true,
  values,
  subject: (t) => t('mail.password.subject'),
  body: (t, { week }, { set = '' }) => (
    <>
      <Text>{t('mail.password.text', { week })}</Text>
      <Action href={set}>{t('mail.password.action')}</Action>
      <Note>{t('mail.password.ignore')}</Note>
    </>
  ),
}

/** The link with which somebody who has been given an account sets their first password. */
export const invitationMail: MailTemplate<Values> = {
  kind: 'invitation',
  priority: 'confirmation',
  isSignIn: true,
  values,
  subject: (t, { week }) => t('mail.invitation.subject', { week }),
  body: (t, { week }, { set = '' }) => (
    <>
      <Text>{t('mail.invitation.text', { week })}</Text>
      <Action href={set}>{t('mail.password.action')}</Action>
    </>
  ),
}

/** Tells the old address of an account that another has taken its place: its owner may know nothing of it. */
export const addressMail: MailTemplate<Values> = {
  kind: 'address-changed',
  priority: 'confirmation',
  values,
  subject: (t) => t('mail.address.subject'),
  body: (t, { week }) => (
    <>
      <Text>{t('mail.address.text', { week })}</Text>
      <Note>{t('mail.address.notYou')}</Note>
    </>
  ),
}

export const peopleMails: MailTemplate[] = [passwordMail, invitationMail, addressMail]
