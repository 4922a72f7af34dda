import { hostname } from 'node:os'

/** How the names begin under which processes of this program are connected to PostgreSQL. */
export const namesOnServer = 'Workforce Week, process '

/** Whether the process of such a name, if it was one of this machine, has ended. */
export function hasEnded(name: string): boolean {
  const [, pid, host] = /process (\d+) on (.*)$/.exec(name) ?? []
  if (!pid || !host || !hostname().startsWith(host)) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** The one of this process; the server cuts names off at 63 characters. */
export const nameOnServer = `${namesOnServer}${process.pid} on ${hostname()}`.slice(0, 63)
