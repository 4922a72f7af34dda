import type { Field } from 'payload'
import ar from '../../../locales/ar.json' with { type: 'json' }
import en from '../../../locales/en.json' with { type: 'json' }
import es from '../../../locales/es.json' with { type: 'json' }
import fr from '../../../locales/fr.json' with { type: 'json' }
import pt from '../../../locales/pt.json' with { type: 'json' }
import { sayIn } from '../../i18n/desk/languages.ts'
import { staffReads } from '../../kit/access.ts'
import { type Editable, editable } from '../registration/notices.ts'

const labels: Record<Editable, string> = {
  confirmed: 'With the seat',
  tomorrow: 'A day before',
  soon: 'An hour before',
  after: 'With the recording',
}

/** What is sent where nothing is written, in each language of the desk. */
const whereEmpty = (notice: Editable) =>
  Object.fromEntries(
    Object.entries({ en, fr, es, pt, ar }).map(([code, words]) => [
      code,
      sayIn(code)('Empty: “{text}”, in the reader’s language.', { text: words[`mail.registration.${notice}.text`] }),
    ]),
  )

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
      admin: { description: whereEmpty(notice) },
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
