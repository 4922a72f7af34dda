import { type Payload, type PayloadRequest, type TypedLocale, ValidationError } from 'payload'
import { every, type Loop } from '../../kit/loop.ts'
import type { Due } from '../../payload-types.ts'
import { holdLock } from '../../store/lock.ts'
import { inTransaction, type Sql, sql } from '../../store/transaction.ts'
import { lateSentence, nextAttempt, secondsLate } from './rules.ts'

export type Published = { title: string; lateSeconds: number }
type Outcome = Published | 'nothing due'

/** Somebody else took the row, or its time was changed, between finding it and claiming it. */
class Taken extends Error {}

class Failed extends Error {
  readonly row: Due
  constructor(row: Due, cause: unknown) {
    super('publishing failed', { cause })
    this.row = row
  }
}

/**
 * Publishes everything that is due at `now`, in the order of the due times, each item in a transaction of its own. What
 * fails is noted on its row and tried again later; the rest goes on.
 * @returns what was published.
 */
export async function publishDue(payload: Payload, now: Temporal.Instant): Promise<Published[]> {
  const published: Published[] = []
  while (await earliest(payload, now)) {
    try {
      const outcome = await inTransaction(payload, (req, tx) => publishNext(payload, req, tx, now))
      if (outcome === 'nothing due') break
      published.push(outcome)
    } catch (error) {
      if (error instanceof Failed) await noteFailure(payload, error, now)
      else if (!(error instanceof Taken)) throw error
    }
  }
  return published
}

async function earliest(payload: Payload, now: Temporal.Instant, req?: PayloadRequest): Promise<Due | undefined> {
  const until = now.toString({ smallestUnit: 'millisecond' })
  const { docs } = await payload.find({
    collection: 'due',
    where: {
      state: { equals: 'waiting' },
      at: { less_than_equal: until },
      or: [{ nextAttempt: { exists: false } }, { nextAttempt: { less_than_equal: until } }],
    },
    sort: ['at', 'id'],
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  return docs[0]
}

/** Finds, claims, publishes and marks one item: all of it or, when anything fails, nothing. */
async function publishNext(payload: Payload, req: PayloadRequest, tx: Sql, now: Temporal.Instant): Promise<Outcome> {
  await holdLock(req, 'publishing')
  const row = await earliest(payload, now, req)
  if (!row) return 'nothing due'
  await holdLock(req, `due ${row.key}`)
  const claim = sql`update due set state = 'done' where id = ${row.id} and state = 'waiting' and wall = ${row.wall} and zone = ${row.zone}`
  if ((await tx.run(claim)).changed !== 1) throw new Taken()
  const lateSeconds = secondsLate(row.at, now)
  try {
    await publish(payload, req, row)
    const doneAt = now.toString()
    await payload.update({ collection: 'due', id: row.id, data: { doneAt, lateSeconds, reason: null }, req })
  } catch (error) {
    throw new Failed(row, error)
  }
  return { title: row.title ?? row.key, lateSeconds }
}

/** Makes the newest draft what readers see, whoever wrote it and whoever has it open. */
async function publish(payload: Payload, req: PayloadRequest, row: Due): Promise<void> {
  const { relationTo: collection, value } = row.item
  const id = typeof value === 'number' ? value : value.id
  const draft = await payload.findByID({ collection, id, draft: true, depth: 0, locale: 'all', req })
  await payload.update({
    collection,
    id,
    data: { _status: 'published', due: { wall: null, at: null, at_tz: row.zone } },
    locale: languageWithTitle(draft.title, payload),
    context: { publishingDue: true },
    overrideAccess: true,
    overrideLock: true,
    depth: 0,
    req,
  })
}

/** The language an item was written in, for the rules that hold when it is published: English if it has a title there. */
function languageWithTitle(titles: unknown, { config: { localization } }: Payload): TypedLocale {
  const isLocale = (code: string): code is TypedLocale =>
    localization ? localization.localeCodes.includes(code) : false
  const written = typeof titles === 'object' && titles ? Object.entries(titles) : []
  const languages = written.filter(([, title]) => title).map(([code]) => code)
  return languages.includes('en') ? 'en' : (languages.find(isLocale) ?? 'en')
}

/** Notes a failure on the row, unless the row has changed since. What an editor must mend is not tried again by itself. */
async function noteFailure(payload: Payload, { row, cause }: Failed, now: Temporal.Instant): Promise<void> {
  const attempts = (row.attempts ?? 0) + 1
  const again = cause instanceof ValidationError ? null : nextAttempt(attempts, now)
  const reason = reasonOf(cause)
  payload.logger.error({ err: cause }, `"${row.title}" was due at ${row.at} and could not be published: ${reason}`)
  await inTransaction(payload, async (req) => {
    await holdLock(req, 'publishing')
    const present = await payload.findByID({ collection: 'due', id: row.id, depth: 0, disableErrors: true, req })
    if (present?.state !== 'waiting' || present.at !== row.at) return
    const data = { attempts, reason, state: again ? ('waiting' as const) : ('failed' as const) }
    const next = { nextAttempt: again?.toString({ smallestUnit: 'millisecond' }) ?? null }
    await payload.update({ collection: 'due', id: row.id, data: { ...data, ...next }, req })
  })
}

function reasonOf(cause: unknown): string {
  if (cause instanceof ValidationError)
    return cause.data.errors
      .map(({ label, path, message }) => `${typeof label === 'string' ? label : path}: ${message}`)
      .join('; ')
  return cause instanceof Error ? cause.message : String(cause)
}

/**
 * Keeps publishing what falls due, looking every `everyMs`; after a stop, everything overdue goes out at once.
 * @param log takes one sentence, when something went out late or the database could not be asked.
 * @returns `stop`, which resolves when the item in hand is done.
 */
export function startPublishing(
  payload: Payload,
  { now, everyMs = 1000, log }: { now: () => Temporal.Instant; everyMs?: number; log: (sentence: string) => void },
): Loop {
  let troubled = false
  const look = async () => {
    const late = lateSentence((await publishDue(payload, now())).map(({ lateSeconds }) => lateSeconds))
    if (late) log(late)
    troubled = false
  }
  return every(everyMs, look, (error) => {
    if (!troubled)
      log(`Publishing what is due cannot go on for now: ${error instanceof Error ? error.message : error}.`)
    troubled = true
  })
}
