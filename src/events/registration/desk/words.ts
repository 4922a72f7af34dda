import type { Figure } from '../counts.ts'

/** The words of this room's views at the desk. */
export const words = {
  unsaved: 'Save the event first; then what comes of registering stands here.',
  figure: {
    requested: ['Requested', 'The button behind the mailed link is not pressed yet.'],
    confirmed: ['Confirmed', 'They have a seat. A group is one.'],
    waiting: ['Waiting', 'On the list for a seat.'],
    offered: ['Offered', 'A freed seat is kept for them.'],
    cancelled: ['Cancelled', 'By themselves.'],
    lapsed: ['Let pass', 'They did not take the seat that was offered.'],
    groups: ['Groups', 'Of those confirmed, who bring a group.'],
    heads: ['People in groups', 'As they announced when they registered, themselves included.'],
    reports: ['Groups reported', 'Their hosts said afterwards how many came.'],
    came: ['Came to groups', 'People, as those hosts reported.'],
    attended: ['Attended', 'Registered, and on the list of attendance.'],
    strangers: ['Attended unregistered', 'On the list of attendance alone: counted, not kept.'],
  } satisfies Record<Figure, [name: string, definition: string]>,
  countries: 'Confirmed, by country',
  noCountry: 'Nobody who is confirmed named a country.',
  list: 'See the registrations',
  file: 'Take them as a table (CSV)',
} as const
