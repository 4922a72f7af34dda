import { type Logger, type LoggerOptions, pino, stdTimeFunctions } from 'pino'

/** One line of the log. */
export type LogEntry = Record<string, unknown>

/**
 * An error as the log keeps it: of its message only the first line, since queries put what was looked for on the next.
 */
export function describe(error: unknown, depth = 0): LogEntry {
  if (!(error instanceof Error)) return { name: typeof error }
  return {
    name: error.name,
    message: firstLine(error.message),
    frames: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: error.cause === undefined || depth > 2 ? undefined : describe(error.cause, depth + 1),
  }
}

const masks: [RegExp, string][] = [
  // Names and passwords in addresses of servers, then mail addresses.
  [/\/\/[^\s/@"]+@/g, '//…@'],
  [/[^\s"'<>(/…]+@[^\s"'<>)]+/g, '…'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '…'],
  [/(?<![\w:.])(?:[\da-f]{1,4}:){3,7}[\da-f:]+/gi, '…'],
  [/(\/[^\s"?]*)\?[^\s"]*/g, '$1?…'],
]
/** A line without addresses of people, of their machines and of what they looked for. */
export const masked = (line: string): string =>
  masks.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line)

/** Cut before it is looked through, which takes the square of a length that strangers may choose. */
const firstLine = (text: string) => masked((text.split('\n', 1)[0] ?? '').slice(0, 3_000)).slice(0, 300)

/**
 * The status of a refusal (400 to 499) that the content system logs as an error when it answers a request: with the error
 * and nothing else. Its own option (`loggingLevels`) goes by the names of errors, of which one bears any status.
 */
function refusedWith({ err, ...more }: LogEntry): number | undefined {
  const status = err instanceof Error && 'status' in err ? Number(err.status) : 0
  return status >= 400 && status < 500 && Object.keys(more).length === 0 ? status : undefined
}

/**
 * The log: a line of JSON for each thing that failed or is to be known, without personal data. What somebody at the
 * terminal should read is not written here. Refusals are at `info`, beneath what is written: anybody can bring them about.
 * @param destination the standard output where nothing is said
 */
export function createLog(destination?: { write(line: string): void }): Logger {
  const options: LoggerOptions = {
    level: 'warn',
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: (error: unknown) => describe(error) },
    hooks: {
      logMethod([about, words, ...more], method) {
        const { err, msg }: LogEntry = Object(about)
        const told = words ?? msg ?? (err instanceof Error ? err.message : undefined)
        const status = refusedWith(Object(about))
        if (status !== undefined) this.info({ status }, String(told))
        else if (typeof about === 'string') method.call(this, firstLine(about))
        else method.call(this, about, typeof told === 'string' ? firstLine(told) : undefined, ...more)
      },
      streamWrite: masked,
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * From now on what libraries say on the console, of faults and warnings, stands in the log: Next writes there of every page
 * that fails, with all that the error says. `digest` is the number that the page of the desk tells.
 */
export function takeConsole(log: Pick<Logger, 'error' | 'warn'>): void {
  for (const level of ['error', 'warn'] as const)
    console[level] = (...said: unknown[]) => {
      const err = said.find((one) => one instanceof Error)
      // The first words alone: what follows fills them in.
      const words = said.find((one) => typeof one === 'string' && /\p{L}/u.test(one))
      const msg = [words, err?.message].filter((one) => typeof one === 'string').map((one) => firstLine(one.trim()))
      const digest = err && 'digest' in err ? String(err.digest) : undefined
      log[level]({ in: 'console', err, digest }, msg.join(' ') || `said ${typeof said[0]}`)
    }
}
