/** Content that does not fit this program; the message is a sentence. */
export class ContentError extends Error {}

/** Codes of SQLite for a value that it does not take: too big, against a constraint, of the wrong kind. */
const ofSqlite = new Set([18, 19, 20])
/** Classes of PostgreSQL's codes for the same: no such value, against a constraint, too big. */
const ofPostgres = /^(22|23|54)\w{3}$/

/** What a database says of a value that it does not take. Undefined: something else is wrong. */
export function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const isOfSqlite = 'errcode' in error && typeof error.errcode === 'number' && ofSqlite.has(error.errcode & 0xff)
  const isOfPostgres = 'code' in error && typeof error.code === 'string' && ofPostgres.test(error.code)
  return isOfSqlite || isOfPostgres ? error.message : refusalIn(error.cause)
}
