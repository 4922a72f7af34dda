import { z } from 'zod'
import { type Sql, sql } from '../../../store/sql.ts'

const number = z.coerce.number()
const row = z.object({ score: number, people: number })
const said = z.object({ id: number, useful: z.string().nullable(), better: z.string().nullable() })

/** What people think of an event: how many gave each score from 1 to 5, and what they wrote, the latest first. */
export type Opinions = { scores: { score: number; people: number }[]; texts: z.output<typeof said>[] }

/** Texts that are shown at once; all of them are in the list. */
const most = 100

export async function opinionsOn(tx: Sql, event: number): Promise<Opinions> {
  const scores = await tx.all(
    sql`select score, count(*) as people from feedback where event_id = ${event} group by score order by score desc`,
  )
  const texts = await tx.all(sql`
    select id, useful, better from feedback where event_id = ${event} and (useful is not null or better is not null)
    order by id desc limit ${sql.raw(String(most))}`)
  return { scores: scores.map((one) => row.parse(one)), texts: texts.map((one) => said.parse(one)) }
}
