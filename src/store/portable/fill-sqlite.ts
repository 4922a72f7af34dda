import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Payload } from 'payload'
import { runMigrations } from '../migrate.ts'
import { inTransaction } from '../transaction.ts'
import { type Content, checkTables, type Filled, type Finish, fillAndCompare, migrationsFor, type Put } from './fill.ts'
import { isStorable, rowOf, type Value } from './lines.ts'
import { ContentError } from './refused.ts'
import { linesOfFile } from './snapshot.ts'
import { type Query, quoted, type Table, tablesIn } from './tables.ts'

/**
 * Fills a new SQLite file: to the schema of the content, then the rows, then to the schema of this program.
 * @param payload on a file without any schema
 * @throws {ContentError} when the content does not fit; the file is of no use then
 */
export async function fillSqlite(
  payload: Payload,
  file: string,
  content: Content,
  work: (put: Put) => Promise<void>,
  finish: Finish,
): Promise<Filled> {
  const { before, after } = migrationsFor(payload.db.migrationDir, content)
  await runMigrations(payload, before)
  const filled = await fillFile(file, content, work)
  await runMigrations(payload, after, { batch: 2 })
  await inTransaction(payload, (_, tx) => finish(filled, tx))
  return filled
}

async function fillFile(file: string, content: Content, work: (put: Put) => Promise<void>): Promise<Filled> {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  try {
    const query: Query = async (statement) => db.prepare(statement).all()
    const tables = await tablesIn(query, false)
    checkTables(tables, content)
    db.exec('BEGIN IMMEDIATE')
    for (const { name } of tables) db.exec(`DELETE FROM ${quoted(name)}`)
    const filled = await fillAndCompare(tables, work, {
      insert: inserting(db),
      lines: (table) => linesOfFile(db, table),
    })
    numberOn(db, content.lastNumbers)
    checkReferences(db)
    db.exec('COMMIT')
    return filled
  } finally {
    db.close()
  }
}

function inserting(db: DatabaseSync) {
  const prepared = new Map<Table, StatementSync>()
  const prepare = (table: Table) => {
    const names = table.columns.map(({ name }) => quoted(name))
    const places = names.map(() => '?')
    return db.prepare(`INSERT INTO ${quoted(table.name)} (${names.join(', ')}) VALUES (${places.join(', ')})`)
  }
  return async (table: Table, lines: readonly string[]): Promise<void> => {
    const statement = prepared.getOrInsertComputed(table, prepare)
    for (const line of lines) {
      const row = rowOf(line)
      statement.run(...table.columns.map(({ name }) => inward(row[name] ?? null)))
    }
  }
}

/** SQLite keeps whole numbers of 64 bits; beyond them it keeps what JavaScript does. */
const inward = (value: Value) =>
  typeof value === 'boolean' || (typeof value === 'bigint' && !isStorable(value)) ? Number(value) : value

/** Numbers that were given to rows that are gone are not given again. */
function numberOn(db: DatabaseSync, lastNumbers: ReadonlyMap<string, number>): void {
  for (const [table, last] of lastNumbers) {
    db.prepare('DELETE FROM sqlite_sequence WHERE name = ?').run(table)
    db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, last)
  }
}

function checkReferences(db: DatabaseSync): void {
  const [broken] = db.prepare('PRAGMA foreign_key_check').all()
  if (broken) throw new ContentError(`A row of ${broken.table} refers to one of ${broken.parent} that is not there.`)
}
