import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Client,
  type Connection,
  isBusy,
  openConnection,
  type ResultSet,
  type Statement,
} from './sqlite-connection.ts'
import { groupCommit, type Run } from './sqlite-group.ts'

export type SqliteClient = Client & {
  /** Runs `work` with foreign keys off: dropping a table would delete its children, and they cannot be switched in a transaction. */
  withoutForeignKeys<T>(work: () => Promise<T>): Promise<T>
  /** Copies the whole database, as last committed, to a new file at `path`. */
  copyTo(path: string): Promise<void>
  /** Runs `work` in a transaction that it may share with others that come at once; it waits for nothing but statements. */
  together<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Counts rows for the query planner, for both connections. */
  analyze(): Promise<void>
  /** Writes everything into the database and empties the log beside it, in which older states of pages stand. */
  emptyLog(): Promise<void>
}

/**
 * Node's own SQLite behind the client that Payload's adapter expects: one connection reads, one writes, and writers wait
 * in line, so that none is refused. `patience` (ms) bounds the wait: a write that waits for its own transaction, because
 * it was not given the transaction's `req`, fails with a sentence instead of hanging.
 */
export function sqliteClient(file: string, { patience = 10_000 } = {}): SqliteClient {
  const writer = openConnection(file, 10)
  const reader = openConnection(file, 5_000)
  const turn = waitingLine(patience)
  let closed = false

  /** Another process may hold the file: ask again, and leave this process free meanwhile. */
  const patiently = async <T>(work: () => T): Promise<T> => {
    const until = performance.now() + patience
    for (;;) {
      try {
        return work()
      } catch (error) {
        if (!isBusy(error)) throw error
        if (performance.now() > until)
          throw new Error('SQLite: another process keeps the database to itself', { cause: error })
        await sleep(5)
      }
    }
  }

  const write = async <T>(work: () => T): Promise<T> => {
    const leave = await turn()
    try {
      return await patiently(work)
    } finally {
      leave()
    }
  }

  const asOne = (statements: Statement[]) => {
    writer.db.exec('BEGIN IMMEDIATE')
    try {
      const results = statements.map((statement) => writer.run(statement))
      writer.db.exec('COMMIT')
      return results
    } catch (error) {
      rollBack(writer)
      throw error
    }
  }

  const foreignKeys = (on: boolean) => write(() => writer.db.exec(`PRAGMA foreign_keys=${on ? 'ON' : 'OFF'}`))

  const client: SqliteClient = {
    protocol: 'file',
    get closed() {
      return closed
    },
    execute: async (statement) => (isRead(statement) ? reader.run(statement) : write(() => writer.run(statement))),
    batch: (statements) => write(() => asOne(statements)),
    migrate: (statements) => client.withoutForeignKeys(() => client.batch(statements)),
    executeMultiple: (sql) => write(() => writer.exec(sql)),
    sync: async () => undefined,
    close() {
      if (closed) return
      closed = true
      reader.close()
      writer.close()
    },
    async transaction() {
      const leave = await turn()
      try {
        await patiently(() => writer.db.exec('BEGIN IMMEDIATE'))
      } catch (error) {
        leave()
        throw error
      }
      return transactionOn(writer, leave)
    },
    async withoutForeignKeys(work) {
      await foreignKeys(false)
      try {
        return await work()
      } finally {
        await foreignKeys(true)
      }
    },
    together: groupCommit(() => client.transaction('write')),
    copyTo: async (path) => {
      reader.db.prepare('VACUUM INTO ?').run(path)
    },
    async analyze() {
      await write(() => writer.exec('PRAGMA analysis_limit=1000; ANALYZE'))
      reader.exec('ANALYZE sqlite_schema')
    },
    emptyLog: () => write(() => writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')),
  }
  return client
}

/** Whether an adapter's client is this one; false for PostgreSQL. */
export const isSqliteClient = (client: unknown): client is SqliteClient =>
  typeof client === 'object' && client !== null && 'withoutForeignKeys' in client

const isRead = (statement: Statement) =>
  /^\s*(select|explain)\b/i.test(typeof statement === 'string' ? statement : statement.sql)

function rollBack(writer: Connection) {
  // SQLite has already rolled back by itself after some errors, such as a full disk.
  if (writer.db.isTransaction) writer.db.exec('ROLLBACK')
}

function transactionOn(writer: Connection, leave: () => void): Awaited<ReturnType<Client['transaction']>> {
  let closed = false
  const run = (statement: Statement): ResultSet => {
    if (closed) throw new Error('SQLite: this transaction has ended')
    return writer.run(statement)
  }
  const end = (work: () => void) => {
    if (closed) return
    closed = true
    try {
      work()
    } finally {
      rollBack(writer)
      leave()
    }
  }
  return {
    get closed() {
      return closed
    },
    execute: async (statement) => run(statement),
    batch: async (statements) => statements.map(run),
    executeMultiple: async (sql) => {
      if (closed) throw new Error('SQLite: this transaction has ended')
      writer.exec(sql)
    },
    commit: async () => end(() => writer.db.exec('COMMIT')),
    rollback: async () => end(() => {}),
    close: () => end(() => {}),
  }
}

/** A line in which each one waits until those before have left; resolves with the function that gives up the place. */
function waitingLine(patience: number) {
  const line: (() => void)[] = []
  let taken = false
  const leave = () => {
    const next = line.shift()
    if (next) next()
    else taken = false
  }
  return async (): Promise<() => void> => {
    if (!taken) {
      taken = true
      return leave
    }
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        line.splice(line.indexOf(enter), 1)
        reject(new Error('SQLite: waited too long to write; a write inside a transaction must be given its req'))
      }, patience)
      line.push(enter)
    })
    return leave
  }
}
