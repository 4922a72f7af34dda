import type { Say } from '../../../i18n/desk/say.ts'
import type { Figure } from '../counts.ts'

/** The words of this room's views at the desk. */
export const registrationWords = (say: Say) => ({
  unsaved: say('Save the event first; then what comes of registering stands here.'),
  figure: {
    requested: [say('Requested'), say('The button behind the mailed link is not pressed yet.')],
    confirmed: [say('Confirmed'), say('They have a seat. A group is one.')],
    waiting: [say('Waiting'), say('On the list for a seat.')],
    offered: [say('Offered'), say('A freed seat is kept for them.')],
    cancelled: [say('Cancelled'), say('By themselves.')],
    lapsed: [say('Let pass'), say('They did not take the seat that was offered.')],
    groups: [say('Groups'), say('Of those confirmed, who bring a group.')],
    heads: [say('People in groups'), say('As they announced when they registered, themselves included.')],
    reports: [say('Groups reported'), say('Their hosts said afterwards how many came.')],
    came: [say('Came to groups'), say('People, as those hosts reported.')],
    attended: [say('Attended'), say('Registered, and on the list of attendance.')],
    strangers: [say('Attended unregistered'), say('On the list of attendance alone: counted, not kept.')],
  } satisfies Record<Figure, [name: string, definition: string]>,
  countries: say('Confirmed, by country'),
  noCountry: say('Nobody who is confirmed named a country.'),
  attendance: {
    title: say('Attendance'),
    hint: say(
      'The attendance or attendee report of Zoom, Microsoft Teams, Webex or GoTo Webinar, as CSV; all of them at once where there are several. It is looked at first, and kept when you press the second button. Taking it again changes nothing; another one takes its place. People who had not registered are counted and not kept.',
    ),
    files: say('Files'),
    look: say('Look at them'),
    keep: say('Keep this'),
    withSeat: (people: number) =>
      say('{people, plural, one {# attended and had a seat.} other {# attended and had a seat.}}', { people }),
    withoutSeat: (people: number) =>
      say(
        '{people, plural, one {# attended and had registered, without a seat.} other {# attended and had registered, without a seat.}}',
        { people },
      ),
    strangers: (people: number) =>
      say(
        '{people, plural, one {# attended without having registered.} other {# attended without having registered.}} Who ran the meeting is left out.',
        { people },
      ),
    absent: (people: number) =>
      say('{people, plural, one {# had a seat and did not attend.} other {# had a seat and did not attend.}}', {
        people,
      }),
    kept: say('Kept. Those who attended can now print a certificate. Reload the page to see the counts.'),
    working: say('Reading …'),
    failed: say('That did not work. Reload the page and try again.'),
    none: say('Choose the files first.'),
  },
  feedback: {
    title: say('Feedback'),
    none: say('Nobody has said anything yet. After the event people find the form behind their private link.'),
    average: (score: number, people: number) =>
      say('{score, number, ::.0} of 5 on average, from {people, plural, one {1 person} other {# people}}.', {
        score,
        people,
      }),
    useful: say('What was useful'),
    better: say('What could be better'),
    all: say('See each answer'),
  },
  looks: {
    title: say('How they look'),
    hint: (language: string) =>
      say('In {language}, as saved, with what readers know of the event. Nothing is sent.', { language }),
    unsaved: say('Save the event first; then the mails are shown here.'),
    none: say('Publish the event first: the mails tell what readers know of it.'),
  },
  list: say('See the registrations'),
  file: say('Take them as a table (CSV)'),
})
