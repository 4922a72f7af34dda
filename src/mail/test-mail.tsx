import { z } from 'zod'
import type { MailTemplate } from './mail.ts'
import { Text } from './parts.tsx'

/** What an administrator sends to their own address, to see whether mail arrives. */
export const testMail: MailTemplate<{ week: string }> = {
  kind: 'test',
  priority: 'confirmation',
  values: z.object({ week: z.string() }),
  subject: (t, { week }) => t('mail.test.subject', { week }),
  body: (t) => <Text>{t('mail.test.text')}</Text>,
}
