import { dayIn } from '../kit/zone.ts'
import { webAddress } from '../site/links.ts'
import type { Reader } from '../store/reader.ts'

/** The last day for contributions to a week to come, on the clock of `zone` (IANA). */
export type Deadline = { date: string; zone: string }

/** The next deadline; undefined where none is announced or all are over. */
export async function nextDeadline(read: Reader, homeZone: string): Promise<Deadline | undefined> {
  const edition = await read.findOne({
    collection: 'editions',
    where: {
      and: [
        { sample: { not_equals: true } },
        { contributionDeadline: { greater_than_equal: dayIn(homeZone, read.now) } },
      ],
    },
    scope: 'editions',
    select: { contributionDeadline: true, zone: true },
    sort: 'contributionDeadline',
  })
  const date = edition?.contributionDeadline
  return date ? { date, zone: edition.zone || homeZone } : undefined
}

/** The web address of the secretariat's own pages, for where no mail address is set. */
export async function secretariatAddress(read: Reader): Promise<string | undefined> {
  const secretariat = await read.findOne({
    collection: 'organisations',
    where: { and: [{ kind: { equals: 'secretariat' } }, { url: { exists: true } }] },
    scope: 'organisations',
    select: { url: true },
    sort: 'id',
  })
  return webAddress(secretariat?.url)
}
