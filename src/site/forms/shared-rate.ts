import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import { oneAtATime } from '../../store/one-at-a-time.ts'
import { sql, sqlIn } from '../../store/sql.ts'
import { createRate, type Rate } from './rate.ts'

const table = 'rates'

/**
 * A rate that all processes on one PostgreSQL share: who sends through one is counted in the others too. Addresses are
 * kept as keyed hashes. While the database is away each process counts for itself.
 */
export async function createSharedRate(payload: Payload, perSecond: number, dataDir: string): Promise<Rate> {
  if (perSecond === 0) return createRate(0)
  const db = await sqlIn(payload)
  // What it counts is worth nothing after a crash, so nobody waits for the disk.
  await oneAtATime(payload, table, { dataDir }, () =>
    db.run(sql`create unlogged table if not exists ${sql.identifier(table)}
      (key varchar(255) primary key, points integer not null default 0, expire bigint)`),
  )
  const counting = { points: perSecond, duration: 1 }
  const limiter = new RateLimiterPostgres({
    ...counting,
    storeClient: payload.db.pool,
    storeType: 'pool',
    tableName: table,
    tableCreated: true,
    keyPrefix: '',
    clearExpiredByTimeout: true,
    insuranceLimiter: new RateLimiterMemory(counting),
  })
  const rate = createRate(perSecond, limiter)
  return (who) => rate(createHmac('sha256', payload.secret).update(who).digest('base64url'))
}
