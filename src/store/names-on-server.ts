import { hostname } from 'node:os'

/** How the names begin under which processes of this program are connected to PostgreSQL. */
export const namesOnServer = 'Workforce Week, process '

/** The one of this process; the server cuts names off at 63 characters. */
export const nameOnServer = `${namesOnServer}${process.pid} on ${hostname()}`.slice(0, 63)
