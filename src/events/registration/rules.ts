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

/** Minutes before the start at which people are reminded, the nearest first. */
const reminders = [
  { notice: 'soon', minutes: 60 },
  { notice: 'tomorrow', minutes: 24 * 60 },
] as const

/** Days after an event in which those who came are told of its recording. */
const daysAfter = 30

/** A reminder that is due, for whoever has had a seat since. */
export type Reminder = { notice: 'soon' | 'tomorrow' | 'after'; since: Temporal.Instant }

/** Which reminder is due at `now`: the nearer one where both are; after the event, once there is a recording, that. */
export function dueReminder(
  { start, isOn, hasRecording }: Pick<Terms, 'start' | 'isOn'> & { hasRecording: boolean },
  now: Temporal.Instant,
): Reminder | undefined {
  if (!start || !isOn) return undefined
  const minutes = start.since(now).total('minutes')
  if (minutes <= 0) return hasRecording && minutes > -60 * 24 * daysAfter ? { notice: 'after', since: now } : undefined
  const due = reminders.find((reminder) => minutes <= reminder.minutes)
  return due && { notice: due.notice, since: start.subtract({ minutes: due.minutes }) }
}
