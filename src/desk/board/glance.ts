import { lateAfter } from '../../kit/lateness.ts'
import type { Due } from '../../payload-types.ts'
import { type Asking, itemCollections, itemsWhere, type Line, nameOf } from './items.ts'

export type DueLine = {
  row: number
  title: string
  kind: string
  href: string
  wall: string
  zone: string
  reason?: string
  doneAt?: string
  lateSeconds: number
}
/** What the desk's first page tells: what failed, is due, went out by itself, and is being written. */
export type Glance = { failed: DueLine[]; due: DueLine[]; recent: DueLine[]; late: number[]; drafts: Line[] }

const few = 6

/** What happened in the last seven days and what comes next. */
export async function glance(asking: Asking): Promise<Glance> {
  const { payload, user, say, now } = asking
  const as = { collection: 'due', overrideAccess: false, user, depth: 0, pagination: false } as const
  const weekAgo = now.subtract({ hours: 7 * 24 }).toString()
  const names = new Map(itemCollections(payload).map((config) => [config.slug, nameOf(say, config)]))
  const line = (row: Due): DueLine => {
    const { relationTo, value } = row.item
    return {
      row: row.id,
      title: row.title || '',
      kind: names.get(relationTo) ?? relationTo,
      href: `/desk/collections/${relationTo}/${typeof value === 'number' ? value : value.id}`,
      wall: row.wall,
      zone: row.zone,
      reason: row.reason ?? undefined,
      doneAt: row.doneAt ?? undefined,
      lateSeconds: row.lateSeconds ?? 0,
    }
  }
  const failed = await payload.find({ ...as, where: { state: { equals: 'failed' } }, sort: 'at' })
  const due = await payload.find({ ...as, where: { state: { equals: 'waiting' } }, sort: 'at', limit: few })
  const done = await payload.find({
    ...as,
    where: { and: [{ state: { equals: 'done' } }, { doneAt: { greater_than: weekAgo } }] },
    sort: '-doneAt',
  })
  const drafts = await itemsWhere(asking, { _status: { equals: 'draft' } }, few)
  return {
    failed: failed.docs.map(line),
    due: due.docs.map(line),
    recent: done.docs.slice(0, few).map(line),
    late: done.docs.map(({ lateSeconds }) => lateSeconds ?? 0).filter((seconds) => seconds > lateAfter),
    drafts: drafts
      .filter(({ state }) => state.name === 'draft' || state.name === 'changed')
      .sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
      .slice(0, few),
  }
}
