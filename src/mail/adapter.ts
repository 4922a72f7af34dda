import type { EmailAdapter } from 'payload'

/**
 * What Payload itself would send goes nowhere: the program's mails, those of its users among them, are put into the
 * outbox by `queueMail`.
 * @param hasMail whether a mail server is set up, told to the desk by the adapter's name
 */
export const noMail =
  ({ hasMail }: { hasMail: boolean }): EmailAdapter =>
  ({ payload }) => ({
    name: hasMail ? 'outbox' : 'none',
    defaultFromAddress: 'nobody@localhost.localdomain',
    defaultFromName: 'Workforce Week',
    sendEmail: async () => {
      payload.logger.warn('A mail was asked for and not sent: it did not go through the outbox.')
    },
  })
