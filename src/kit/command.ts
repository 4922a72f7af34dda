import type { Payload } from 'payload'
import type { Settings } from '../settings.ts'

/** One command of `npm run week`. Exit codes: 0 done, 1 refused or failed (told in a sentence), 2 called wrongly. */
export type Command = {
  name: string
  /** What stands after the name. */
  usage: string
  /** One line for the list of commands. */
  summary: string
  /** What `--help` tells. */
  help: string
  run(context: { payload: Payload; settings: Settings; argv: string[]; out: (line: string) => void }): Promise<number>
}
