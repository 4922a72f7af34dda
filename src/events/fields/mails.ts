import type { Field } from 'payload'
import en from '../../../locales/en.json' with { type: 'json' }
import { staffReads } from '../../kit/access.ts'
import { type Editable, editable } from '../registration/notices.ts'

const labels: Record<Editable, string> = {
  confirmed: 'With the seat',
  tomorrow: 'A day before',
  soon: 'An hour before',
  after: 'With the recording',
}

/** What mails about an event say, in its own words; what surrounds the text (event, times, links) stays. */
export const mailFields: Field[] = [
  {
    name: 'mails',
    type: 'group',
    label: 'Texts of mails',
    admin: { description: 'Plain text; an empty line begins a paragraph. Written for each language by itself.' },
    fields: editable.map((notice) => ({
      name: notice,
      type: 'textarea' as const,
      localized: true,
      label: labels[notice],
      maxLength: 4000,
      access: { read: staffReads },
      admin: { description: `Empty: “${en[`mail.registration.${notice}.text`]}”, in the reader’s language.` },
    })),
  },
  {
    name: 'mailLooks',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: { Field: '/events/registration/desk/mail-looks.tsx#MailLooks' },
    },
  },
]
