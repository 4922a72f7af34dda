import { setImmediate } from 'node:timers/promises'
import type { Client, Statement } from './sqlite-connection.ts'

type Transaction = Awaited<ReturnType<Client['transaction']>>
/** Runs a statement in the transaction. */
export type Run = (statement: Statement) => ReturnType<Transaction['execute']>
type Piece = { work(run: Run): Promise<void>; kept(): void; failed(error: unknown): void }

/** Pieces of work that share a commit at most: nobody waits long for the others. */
const most = 100

/**
 * Lets pieces of work that come at once share one transaction, and so one wait for the disk, which confirms some hundred
 * commits a second. Each is kept or undone by itself, and answered once all that is kept is on the disk.
 * @param begin takes the turn to write
 */
export function groupCommit(begin: () => Promise<Transaction>): <T>(work: (run: Run) => Promise<T>) => Promise<T> {
  const waiting: Piece[] = []
  let isAtWork = false

  async function workOff(): Promise<void> {
    isAtWork = true
    while (waiting.length > 0) await doSome()
    isAtWork = false
  }

  async function doSome(): Promise<void> {
    const done: Piece[] = []
    let transaction: Transaction | undefined
    // What else has arrived by now is read first.
    await setImmediate()
    try {
      transaction = await begin()
      for (let piece = waiting.shift(); piece; piece = done.length < most ? waiting.shift() : undefined)
        if (await isDone(piece, transaction)) done.push(piece)
      await transaction.commit()
      for (const piece of done) piece.kept()
    } catch (error) {
      transaction?.close()
      // Who could not begin has waited too long; where the commit fails, all of it is gone.
      for (const piece of transaction ? done : waiting.splice(0)) piece.failed(error)
    }
  }

  return function together<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    let result: T
    waiting.push({
      work: async (run) => {
        result = await work(run)
      },
      kept: () => resolve(result),
      failed: reject,
    })
    if (!isAtWork) void workOff()
    return promise
  }
}

/** @throws where SQLite has rolled back by itself, as it does when the disk is full */
async function isDone(piece: Piece, transaction: Transaction): Promise<boolean> {
  const run: Run = (statement) => transaction.execute(statement)
  await run('SAVEPOINT piece')
  try {
    await piece.work(run)
    await run('RELEASE piece')
    return true
  } catch (error) {
    piece.failed(error)
    await run('ROLLBACK TO piece')
    await run('RELEASE piece')
    return false
  }
}
