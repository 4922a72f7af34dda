import { type EventTimes, endOf } from '../rules.ts'

/** `requested` waits for the button behind the mailed link; `offered` has a seat kept for a time; `lapsed` let it pass. */
export const registrationStates = ['requested', 'confirmed', 'waiting', 'offered', 'cancelled', 'lapsed'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** Under what conditions one registers for an event. */
export type Terms = {
  by: 'none' | 'ours' | 'elsewhere'
  isOn: boolean
  start?: Temporal.Instant
  /** Minutes before the start at which registration closes. */
  closes: number
  /** Hours for which a freed seat is kept for the next in line. */
  offerHours: number
}

/** Hours for which a request waits for its button. */
export const requestHours = 24

/**
 * How often who keeps sending the form is answered by `now`: at once, then after 1, 2, 4, 8 … hours, so that nobody can
 * have a stranger flooded with our mails.
 */
export function timesToAnswer(first: Temporal.Instant, now: Temporal.Instant): number {
  const hours = now.since(first).total('hours')
  return hours < 1 ? 1 : 2 + Math.floor(Math.log2(hours))
}

/** When registration closes; undefined where the start is not known. */
export function closesAt({ start, closes }: Terms): Temporal.Instant | undefined {
  return start?.subtract({ minutes: closes })
}

/** Whether people can register here at `now`. An event whose start is not known takes registrations until it is. */
export function isOpen(terms: Terms, now: Temporal.Instant): boolean {
  const end = closesAt(terms)
  return terms.by === 'ours' && terms.isOn && (!end || Temporal.Instant.compare(now, end) < 0)
}

/** Until when a freed seat is kept for somebody: the editor's hours, but never past the start. */
export function offerEnd({ start, offerHours }: Terms, now: Temporal.Instant): Temporal.Instant {
  const end = now.add({ hours: offerHours })
  return start && Temporal.Instant.compare(start, end) < 0 ? start : end
}

/** Whether an offered seat is still kept for somebody. */
export const isKept = ({ offered_until }: { offered_until: Temporal.Instant | null }, now: Temporal.Instant): boolean =>
  offered_until !== null && Temporal.Instant.compare(now, offered_until) < 0

/** What can be pressed on somebody's own page. */
const steps = [
  'confirm',
  'accept',
  'decline',
  'pack',
  'report',
  'certificate',
  'feedback',
  'show',
  'cancel',
  'erase',
] as const
export type Step = (typeof steps)[number]

/**
 * As what somebody stands there. A host is who brings a group of so many `heads`; `came` is how many they reported,
 * `attended` whether a list of attendance names them.
 */
export type Standing = {
  state: RegistrationState
  heads: number | null
  came: number | null
  attended: boolean | null
  feedbackGiven: boolean | null
}

/** How it is with the event; `isOpen` while people can register. */
export type Stage = { isOver: boolean; isOn: boolean; isOpen: boolean }

/** What somebody can press, in order. */
export function stepsOf(
  { state, heads, came, attended, feedbackGiven }: Standing,
  { isOver, isOn, isOpen }: Stage,
): Step[] {
  const isAhead = isOn && !isOver
  const wasHeld = isOn && isOver
  const hasSeat = state === 'confirmed'
  const wasThere = attended === true || (came ?? 0) > 0
  const isHost = hasSeat && heads !== null
  const offered: Record<Step, boolean> = {
    confirm: state === 'requested' && isOpen && !isOver,
    accept: state === 'offered' && isAhead,
    decline: state === 'offered' && isAhead,
    pack: isHost && isAhead,
    report: isHost && wasHeld,
    certificate: wasThere && wasHeld,
    feedback: (hasSeat || wasThere) && wasHeld && !feedbackGiven,
    show: hasSeat || state === 'waiting',
    cancel: (hasSeat || state === 'waiting') && isAhead,
    erase: true,
  }
  return steps.filter((step) => offered[step])
}

/** Minutes before the start at which people are reminded, the nearest first. */
const reminders = [
  { notice: 'soon', minutes: 60 },
  { notice: 'tomorrow', minutes: 24 * 60 },
] as const

/** Days after an event in which people are still written to about it. */
const daysAfter = 30

/** A reminder that is due, for whoever has had a seat since. */
export type Reminder = { notice: 'soon' | 'tomorrow' | 'after'; since: Temporal.Instant }

/** Which reminder is due at `now`: the nearer one where both are; after the event, once there is a recording, that. */
export function dueReminder(
  { start, minutes, isOn, hasRecording }: Pick<Terms, 'start' | 'isOn'> & { minutes?: number; hasRecording: boolean },
  now: Temporal.Instant,
): Reminder | undefined {
  if (!start || !isOn) return undefined
  const left = start.since(now).total('minutes')
  if (left <= 0)
    return hasRecording && isJustOver({ start, minutes }, now) ? { notice: 'after', since: now } : undefined
  const due = reminders.find((reminder) => left <= reminder.minutes)
  return due && { notice: due.notice, since: start.subtract({ minutes: due.minutes }) }
}

/** Whether hosts are asked how many came: once the event is over. */
export function asksHosts(
  { start, minutes, isOn }: Pick<Terms, 'start' | 'isOn'> & { minutes?: number },
  now: Temporal.Instant,
): boolean {
  return isOn && isJustOver({ start, minutes }, now)
}

/** Whether it is over, and not for long. */
function isJustOver(times: Pick<EventTimes, 'start' | 'minutes'>, now: Temporal.Instant): boolean {
  const end = endOf(times)
  if (!end) return false
  const days = now.since(end).total('hours') / 24
  return days >= 0 && days < daysAfter
}
