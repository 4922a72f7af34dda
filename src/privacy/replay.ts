import type { Payload } from 'payload'
import { keyName } from '../kit/key-name.ts'
import { oneAtATime } from '../store/one-at-a-time.ts'
import { scrub } from '../store/scrub.ts'
import { type Sql, sql, sqlIn } from '../store/sql.ts'
import { inTransaction } from '../store/transaction.ts'
import { type Erased, eraseUntil, note, noteWhat } from './erase.ts'
import type { Keeping } from './keeping.ts'
import { addToList, type Entry, erasedHash, lackingIn, listedRows, listFile, readList } from './list.ts'

/** Erasures that cannot be done again; the message is a sentence for whoever starts the program. */
export class ErasureError extends Error {}

/**
 * Does again what the list outside the database says and the database does not know: it was put back from a copy, or an
 * erasure was cut off before its commit. What came after an erasure stays. To be called before anything is served.
 * @returns how many erasures were done again
 * @throws {ErasureError} when some were listed under another secret: nobody could tell whose they were
 */
export async function replayErasures(
  payload: Payload,
  { traces, dataDir }: Keeping,
  now: Temporal.Instant,
): Promise<number> {
  const done = await oneAtATime(payload, 'erasing', { dataDir }, async () => {
    const db = await sqlIn(payload)
    const listed = readList(dataDir)
    const known = listedRows.parse(await db.all(sql`select entry, at, secret, hash from erasures`))
    // A folder of another process, or a new one, lists less than the database.
    addToList(dataDir, lackingIn(listed, known))
    const missing = lackingIn(known, listed)
    if (missing.length === 0) return 0
    const addresses = await addressesIn(db, { traces })
    const strange = missing.filter(({ key }) => key !== keyName(payload.secret))
    if (strange.length > 0 && addresses.size > 0) throw new ErasureError(strangeSentence(dataDir, strange.length))
    const hashes = Map.groupBy(addresses, (address) => erasedHash(payload.secret, address))
    for (const entry of missing) await replay(payload, { traces }, entry, hashes.get(entry.hash) ?? [], now)
    return missing.length
  })
  await scrub(payload)
  return done
}

async function addressesIn(db: Sql, { traces }: Pick<Keeping, 'traces'>): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { erasing } of traces) for (const address of (await erasing?.addresses(db)) ?? []) found.add(address)
  return found
}

const replay = (
  payload: Payload,
  { traces }: Pick<Keeping, 'traces'>,
  entry: Entry,
  addresses: readonly string[],
  now: Temporal.Instant,
): Promise<Erased> =>
  inTransaction(payload, async (_, tx) => {
    if (!(await note(tx, entry, 'The program, at a start', now))) return []
    const erased = await eraseUntil(payload, tx, traces, addresses, { until: entry.at, now })
    await noteWhat(tx, entry, erased)
    return erased
  })

const strangeSentence = (dataDir: string, number: number) =>
  `${listFile(dataDir)} lists ${number === 1 ? '1 erasure' : `${number} erasures`} that this database does not know and that cannot be done again, because SECRET was another one then. Start once with that SECRET. If it is lost, remove these lines: people who were erased after this copy of the database was made are then back in it.`
