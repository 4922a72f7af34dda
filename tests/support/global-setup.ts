import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

/** What the tests know of the server: where it is, or why there is none. */
export type PostgresOfRun = { url: string } | { reason: string }

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: PostgresOfRun
  }
}

/** Starts one PostgreSQL for a run of the tests and stops it after. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const { url, stop } = await startPostgres()
    project.provide('postgres', { url })
    return stop
  } catch (error) {
    project.provide('postgres', { reason: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}
