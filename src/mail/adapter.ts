import type { EmailAdapter } from 'payload'

/**
 * Nothing leaves the machine: until a mail server can be named, whoever forgot a password asks an administrator, who
 * sets a new one at the desk or makes a link with `npm run week -- administrator`.
 */
export const noMail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost.localdomain',
  defaultFromName: 'Workforce Week',
  sendEmail: async () => {
    payload.logger.warn('A mail was asked for and not sent: no mail server is set up.')
  },
})
