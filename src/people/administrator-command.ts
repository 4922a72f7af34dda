import { z } from 'zod'
import type { Command } from '../kit/command.ts'
import { administratorLink } from './first-administrator.ts'

const address = z.email()

export const administratorCommand: Command = {
  name: 'administrator',
  usage: '[address]',
  summary: 'Prints a one-time link with which an administrator sets a password.',
  help: `Prints a link, good once and for 24 hours, with which an administrator sets a new password.
The second factor of the account is taken away, and it can be tried again at once.

  address   mail address of the account; made an administrator if nobody has it yet.
            Without it, the first administrator's account is meant.`,
  async run({ payload, settings, argv, out }) {
    const [email] = argv
    if (email !== undefined && !address.safeParse(email).success) {
      out(`"${email}" is not a mail address. Write one such as name@example.org, or none.`)
      return 2
    }
    const link = await administratorLink(payload, email)
    out(
      `Set a password here, once, within 24 hours:\n  ${settings.publicUrl}${link.path}\nThen sign in as ${link.email}.`,
    )
    if (link.hadSecondFactor) out('Its second factor is taken away; set up another one at the desk, under Account.')
    return 0
  },
}
