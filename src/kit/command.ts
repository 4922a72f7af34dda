import type { Payload } from 'payload'
import type { Settings } from '../settings.ts'

type Described = {
  name: string
  /** What stands after the name. */
  usage: string
  /** One line for the list of commands. */
  summary: string
  /** What `--help` tells. */
  help: string
}

type Called = { argv: string[]; out: (line: string) => void }

/** One command of `npm run week`. Exit codes: 0 done, 1 refused or failed (told in a sentence), 2 called wrongly. */
export type Command = Described & {
  withoutDatabase?: false
  run(context: Called & { payload: Payload; settings: Settings }): Promise<number>
}

/** A command for which no database is opened, and no folder made, before it runs. */
export type PlainCommand = Described & { withoutDatabase: true; run(context: Called): Promise<number> }
