import { z } from 'zod'
import { type SQL, type Sql, sql } from '../../store/sql.ts'
import { registrationStates } from './rules.ts'

/**
 * What is counted, beside how many registrations are in each state. Groups are seats whose holder brings one; `heads` are
 * the people whom they announced and `came` those whom their hosts reported, hosts among them. `attended` are
 * registrations, in whatever state, whose address the service's list names; `strangers` are people on that list who had
 * not registered.
 */
export const figures = [
  ...registrationStates,
  ...(['groups', 'heads', 'reports', 'came', 'attended', 'strangers'] as const),
] as const
export type Figure = (typeof figures)[number]

const number = z.coerce.number()

/** What stays of the registrations for an event: numbers. Countries are ISO 3166-1 codes, of those who have a seat. */
const counts = z.object({
  figures: z.partialRecord(z.enum(figures), number),
  countries: z.record(z.string(), number),
})
export type Counts = z.output<typeof counts>

const row = z.object({
  state: z.enum(registrationStates),
  country: z.string().nullable(),
  all: number,
  groups: number,
  heads: number,
  reports: number,
  came: number,
  attended: number,
})

/** Counts the registrations that a condition finds, and what is noted beside them. */
async function countRegistrations(tx: Sql, where: SQL): Promise<Counts> {
  const found = await tx.all(sql`
    select state, country, count(*) as "all", count(heads) as groups, coalesce(sum(heads), 0) as heads,
      count(came) as reports, coalesce(sum(came), 0) as came, count(case when attended then 1 end) as attended
    from registrations where ${where} group by state, country`)
  const rows = found.map((one) => row.parse(one))
  const seated = rows.filter(({ state }) => state === 'confirmed')
  return {
    figures: {
      ...Object.fromEntries(
        registrationStates.map((state) => [
          state,
          sumOf(
            rows.filter((one) => one.state === state),
            'all',
          ),
        ]),
      ),
      groups: sumOf(seated, 'groups'),
      heads: sumOf(seated, 'heads'),
      reports: sumOf(rows, 'reports'),
      came: sumOf(rows, 'came'),
      attended: sumOf(rows, 'attended'),
    },
    countries: Object.fromEntries(seated.flatMap(({ country, all }) => (country ? [[country, all]] : []))),
  }
}

type Summed = 'all' | 'groups' | 'heads' | 'reports' | 'came' | 'attended'
const sumOf = (rows: readonly z.output<typeof row>[], name: Summed) => rows.reduce((sum, one) => sum + one[name], 0)

/** Everything that is counted of an event: what was kept of those who are erased, and who is still there. */
export async function countsOf(tx: Sql, event: number): Promise<Counts> {
  const present = await countRegistrations(tx, sql`event_id = ${event}`)
  const [seats] = await tx.all(sql`select coalesce(strangers, 0) as strangers from seats where event_id = ${event}`)
  const strangers = number.parse(seats?.strangers ?? 0)
  return sumOfCounts(await keptCounts(tx, event), { ...present, figures: { ...present.figures, strangers } })
}

/** Keeps what one registration counts for, before it is erased. */
export async function keepCountOf(tx: Sql, { id, event }: { id: number; event: number }): Promise<void> {
  const counts = sumOfCounts(await keptCounts(tx, event), await countRegistrations(tx, sql`id = ${id}`))
  await tx.run(sql`update seats set counts = ${JSON.stringify(counts)} where event_id = ${event}`)
}

/** What is kept of those who are erased. */
async function keptCounts(tx: Sql, event: number): Promise<Counts> {
  const [found] = await tx.all(sql`select counts from seats where event_id = ${event}`)
  // Either database may give JSON as text.
  const kept: unknown = typeof found?.counts === 'string' ? JSON.parse(found.counts) : found?.counts
  return counts.safeParse(kept).data ?? { figures: {}, countries: {} }
}

const sumOfCounts = (one: Counts, other: Counts): Counts => ({
  figures: added(one.figures, other.figures),
  countries: added(one.countries, other.countries),
})

const added = (one: Partial<Record<string, number>>, other: Partial<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]),
  )
