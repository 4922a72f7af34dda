import { randomBytes } from 'node:crypto'

/** Something of ours went wrong while answering. It has been logged under `id`, which the reader is shown. */
export class Failure extends Error {
  readonly id: string
  constructor(id: string, cause: unknown) {
    super(`request ${id} failed`, { cause })
    this.id = id
  }
}

/** One line of the log. */
export type LogEntry = Record<string, unknown>

/**
 * Logs an error under a new id, without personal data: neither the address asked for nor anything of the request, and of
 * the error's message only the first line (queries put what was looked for on the next), without mail addresses.
 * @param about where it happened, in the program's own words
 */
export function noteFailure(error: unknown, about: LogEntry, log: (entry: LogEntry) => void): Failure {
  if (error instanceof Failure) return error
  const failure = new Failure(randomBytes(5).toString('hex'), error)
  log({ level: 'error', id: failure.id, ...about, error: describe(error) })
  return failure
}

function describe(error: unknown, depth = 0): LogEntry {
  if (!(error instanceof Error)) return { name: typeof error }
  return {
    name: error.name,
    message: error.message
      .split('\n', 1)[0]
      ?.replace(/\S+@\S+/g, '…')
      .slice(0, 200),
    frames: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: error.cause === undefined || depth > 2 ? undefined : describe(error.cause, depth + 1),
  }
}

/** Writes a line of JSON to the error output, where the service manager keeps it. */
export function logToErrorOutput(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
}
