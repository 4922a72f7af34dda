import type { Payload } from 'payload'
import type { Row, Sql } from '../store/sql.ts'

/** What is kept of somebody, as the desk shows and exports it: plain values by name; no secret is among them. */
export type TraceRow = Record<string, string | number>

/**
 * What one part of the program keeps of people by their mail address. `src/traces.ts` lists all of them once: the
 * privacy room sees that list, and no other room. Addresses come in small letters, without spaces around them.
 */
export type Traces = {
  /** In a few words, for the desk: 'Registrations for events'. */
  what: string
  /** In a sentence or two, for the desk: what goes and what is left; or why it stays, and what to do instead. */
  fate: string
  /** Tables of which `find` tells everything that is somebody's. */
  tables: readonly string[]
  find(payload: Payload, address: string): Promise<TraceRow[]>
  /** Missing where it stays. */
  erasing?: {
    /** Every address that is kept here, so that those can be found that were erased after a copy was made. */
    addresses(db: Sql): Promise<string[]>
    /**
     * Erases what an address left here until an instant; whatever came later stays.
     * @returns how many rows it was
     */
    erase(
      payload: Payload,
      tx: Sql,
      address: string,
      times: { until: Temporal.Instant; now: Temporal.Instant },
    ): Promise<number>
  }
}

/**
 * A row of the database as a trace, without what is empty.
 * @param instants names of its instants, which become ISO 8601 text in UTC: the two databases give them in forms of their own
 */
export const traceOf = (row: Row, instants: readonly string[] = []): TraceRow =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]): [string, string | number][] => {
      if (value === null || value === undefined || value === '') return []
      if (instants.includes(name)) return [[name, new Date(String(value)).toISOString()]]
      return [[name, typeof value === 'number' ? value : String(value)]]
    }),
  )
