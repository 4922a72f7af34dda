import type { Payload } from 'payload'
import { z } from 'zod'

const key = 'nightly-backups'

const schema = z.object({
  /** Since when backups are to be made here, ISO 8601 in UTC. */
  since: z.string(),
  /** The last one: when, how large it is, and how many files of the media it lacks that the database names. */
  made: z.object({ at: z.string(), bytes: z.number(), missing: z.number().optional() }).optional(),
  /** The last attempt, where it failed. */
  failed: z.object({ at: z.string(), reason: z.string() }).optional(),
})

/** What is known of the backups that the program makes by itself. */
export type Backups = z.infer<typeof schema>

/** Undefined where none are made. It lies in the database, so that the desk of another process knows too. */
export const backupsOf = async (payload: Payload): Promise<Backups | undefined> =>
  schema.safeParse(await payload.kv.get(key)).data

export const noteBackups = (payload: Payload, backups: Backups): Promise<void> => payload.kv.set(key, backups)

export const forgetBackups = (payload: Payload): Promise<void> => payload.kv.delete(key)

const hoursSince = ({ made, since }: Backups, now: Temporal.Instant) =>
  now.since(made?.at ?? since).total({ unit: 'hours' })

/**
 * Whether the next backup is to be made: at night, where the site is at home, and otherwise when a night was missed.
 * @param zone IANA name of the time zone of the site
 */
export function isBackupDue(backups: Backups, now: Temporal.Instant, zone: string): boolean {
  const hours = hoursSince(backups, now)
  const { hour } = now.toZonedDateTimeISO(zone)
  return hours > 28 || (hours > 20 && hour >= 1 && hour < 5)
}

/** Whether somebody is to look why there is no newer one: after two days. */
export const isBackupLate = (backups: Backups, now: Temporal.Instant): boolean => hoursSince(backups, now) > 48
