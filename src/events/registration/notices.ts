import { type EventTimes, stateOf } from '../rules.ts'
import type { Standing, Terms } from './rules.ts'

/** What people who registered are told. */
export const notices = [
  ...(['request', 'known', 'confirmed', 'waiting', 'offer', 'cancelled', 'lapsed'] as const),
  ...(['moved', 'off', 'link', 'tomorrow', 'soon', 'report', 'after'] as const),
] as const
export type Notice = (typeof notices)[number]

/** Of these, whose text editors can write themselves, for one event and each language. */
export const editable = ['confirmed', 'tomorrow', 'soon', 'after'] as const satisfies readonly Notice[]
export type Editable = (typeof editable)[number]

/** What a mail tells of, as it is when the mail leaves: it may have waited. `remindsOf` is the start that was known when it was written. */
export type Now = EventTimes & Pick<Terms, 'isOn'> & { hasRecording: boolean; remindsOf?: string }

/** Whether a notice still tells what is so. */
export function holds(
  notice: Notice,
  { state, came }: Pick<Standing, 'state' | 'came'>,
  { isOn, hasRecording, remindsOf, ...times }: Now,
  now: Temporal.Instant,
): boolean {
  const { start } = times
  const hasSeat = state === 'confirmed'
  const awaits = (hasSeat || state === 'waiting' || state === 'offered') && stateOf(times, now) !== 'past'
  const isAhead = start !== undefined && Temporal.Instant.compare(now, start) < 0
  const reminds = hasSeat && isOn && isAhead && (remindsOf === undefined || remindsOf === String(start))
  const holding: Record<Notice, boolean> = {
    request: state === 'requested',
    known: true,
    confirmed: hasSeat,
    waiting: state === 'waiting',
    offer: state === 'offered' && isOn,
    cancelled: true,
    lapsed: true,
    moved: awaits && isOn,
    off: awaits && !isOn,
    link: hasSeat && awaits && isOn,
    tomorrow: reminds,
    soon: reminds,
    report: hasSeat && isOn && came === null,
    after: hasSeat && isOn && hasRecording,
  }
  return holding[notice]
}
