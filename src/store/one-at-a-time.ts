import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Client } from 'pg'
import { makeFolder } from '../kit/make-folder.ts'
import { isBusy } from './sqlite-connection.ts'

type Options = {
  dataDir: string
  /** Called once, when another process is at it and this one has to wait. */
  onWait?: () => void
}

/**
 * Does `work` while no other process does anything under the same name. The lock is the operating system's or the
 * server's: it ends with the process that holds it, however that ends.
 */
export function oneAtATime<T>(payload: Payload, name: string, options: Options, work: () => Promise<T>): Promise<T> {
  return payload.db.name === 'postgres' ? onServer(payload, name, options, work) : onFile(name, options, work)
}

/** An empty SQLite file beside the database: whoever is in an exclusive transaction on it holds the lock. */
async function onFile<T>(name: string, { dataDir, onWait }: Options, work: () => Promise<T>): Promise<T> {
  makeFolder(dataDir)
  const lock = new DatabaseSync(join(dataDir, `${name}.lock`), { timeout: 0 })
  try {
    for (let waited = false; !tryToEnter(lock); waited = true) {
      if (!waited) onWait?.()
      await sleep(50)
    }
    return await work()
  } finally {
    lock.close()
  }
}

function tryToEnter(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}

/** A session's advisory lock. */
const onServer = <T>(payload: Payload, name: string, { onWait }: Options, work: () => Promise<T>): Promise<T> =>
  onConnection(payload, async (connection) => {
    const { rows } = await connection.query('select pg_try_advisory_lock(hashtext($1)) as entered', [name])
    if (rows[0]?.entered !== true) {
      onWait?.()
      await connection.query('select pg_advisory_lock(hashtext($1))', [name])
    }
    return work()
  })

/**
 * Does `work` unless another process is doing it under the same name: then that one is enough. On SQLite one process
 * works at all.
 */
export async function unlessUnderWay(payload: Payload, name: string, work: () => Promise<unknown>): Promise<void> {
  if (payload.db.name !== 'postgres') return void (await work())
  await onConnection(payload, async (connection) => {
    const { rows } = await connection.query('select pg_try_advisory_lock(hashtext($1)) as entered', [name])
    if (rows[0]?.entered === true) await work()
  })
}

/** On a connection of its own: the pool may have only one. */
async function onConnection<T>({ db }: Payload, work: (connection: Client) => Promise<T>): Promise<T> {
  if (!db.pg) throw new Error('This needs PostgreSQL')
  const connection = new db.pg.Client(db.poolOptions)
  // One that is lost while the work is done would end the process.
  connection.on('error', () => {})
  await connection.connect()
  try {
    return await work(connection)
  } finally {
    await connection.end()
  }
}
