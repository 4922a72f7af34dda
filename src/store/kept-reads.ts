import type { Payload } from 'payload'
import { dayIn } from '../kit/zone.ts'
import { lastChange } from './changes.ts'
import { sqlIn } from './sql.ts'

/** One moment's answers: what is asked of the database goes through it. */
export type Ask = <T>(question: unknown, read: () => Promise<T>) => Promise<T>

/**
 * Another one whenever readers can see another thing: after each change that is told, and on each day.
 * @param today year-month-day (UTC), looked at before the question: what is worked out for it is kept for no other
 */
export const stateOn = async (payload: Payload, today: string): Promise<string> =>
  `${await lastChange(await sqlIn(payload))} ${today}`

/** Characters of JSON that are kept at most. */
const most = 2_000_000

/**
 * Keeps what pages read until readers can see another thing: a page is made in each language and in each of its forms,
 * mostly after one change, and all of them ask the same.
 *
 * @returns what a page is to ask through: a question is asked of the database once, however many pages ask it, and each is
 * given a copy of its own. A `question` is all that the answer depends on. What fails is not kept.
 */
export function keepReads(payload: Payload): () => Promise<Ask> {
  let state = ''
  let size = 0
  let answers = new Map<string, Promise<string>>()

  const start = (now: string) => {
    state = now
    size = 0
    answers = new Map()
  }

  /** Before whoever asked is given the answer, who may change it. */
  function keep(key: string, answer: Promise<unknown>): void {
    const kept = answers
    const text = answer.then((found) => JSON.stringify(found))
    kept.set(key, text)
    text.then(
      ({ length }) => {
        if (kept === answers) size += length
        if (size > most) start(state)
      },
      () => kept.delete(key),
    )
  }

  return async () => {
    const now = await stateOn(payload, dayIn('UTC', Temporal.Now.instant()))
    if (now !== state) start(now)
    return async <T>(question: unknown, read: () => Promise<T>): Promise<T> => {
      const key = JSON.stringify(question)
      const known = now === state ? answers.get(key) : undefined
      if (known) return JSON.parse(await known)
      const answer = read()
      if (now === state) keep(key, answer)
      return answer
    }
  }
}
