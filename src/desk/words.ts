import type { Say } from '../i18n/desk/say.ts'

/** The words of our own views at the desk; Payload brings its own in its languages. */
export const deskWords = (say: Say) => ({
  /** A wall time and its zone. */
  when: (date: string, time: string, zone: string) => say('{date}, {time} ({zone})', { date, time, zone }),
  state: {
    draft: say('Draft'),
    published: say('Published'),
    changed: say('Published, with a newer draft'),
    due: (when: string) => say('Due {when}', { when }),
    overdue: (when: string) => say('Overdue since {when}', { when }),
    failed: say('Could not be published'),
    late: (by: string) => say('Published, late by {by}', { by }),
  },
  board: {
    empty: say('Nothing yet.'),
    week: say('The week as a whole'),
    unsaved: say('Save the edition first; then its days and items stand here.'),
    noDays: say('This edition has no days yet.'),
    addDay: say('Add a day'),
    addTo: (what: string, to: string) => say('Add {what} to {to}', { what, to }),
    editDay: say('Edit the day'),
    day: (number: number) => say('Day {number}', { number }),
    language: {
      there: (code: string, title: string, language: string) =>
        say('{code}: edit “{title}” in {language}', { code, title, language }),
      partly: (code: string, _title: string, language: string) =>
        say('{code}: {language} is there in part', { code, language }),
      stale: (code: string, _title: string, language: string) =>
        say('{code}: {language} is older than its original', { code, language }),
      missing: (code: string, _title: string, language: string) =>
        say('{code}: {language} is missing', { code, language }),
      nothing: (code: string, _title: string, language: string) =>
        say('{code}: write in {language}', { code, language }),
    },
    untitled: say('Without a title'),
  },
  backups: {
    made: (ago: string) => say('The last nightly backup was made {ago} ago.', { ago }),
    noneYet: (ago: string) =>
      say('No nightly backup has been made yet; the program has been waiting to for {ago}.', { ago }),
    missing: (count: number) =>
      say(
        'Files that it lacks: {count}. They went while it was made, or were lost before; please tell whoever runs the program.',
        { count },
      ),
    failed: (ago: string, reason: string) =>
      say(
        'The last attempt, {ago} ago, failed: {reason} It is tried again each hour; please tell whoever runs the program.',
        {
          ago,
          reason,
        },
      ),
  },
  dashboard: {
    title: say('This week at a glance'),
    noEdition: say('No week is planned yet.'),
    noContact: say(
      'Readers have no address to write to: pages that ask them to write, or to report a fault, can name none.',
    ),
    setContact: say('Set the contact address of the site'),
    makeEdition: say('Plan the next week'),
    openBoard: say('Days and items'),
    site: say('Open the public site'),
    writePost: say('Write a post'),
    failed: say('Needs you: could not be published'),
    due: say('Due next'),
    nothingDue: say('Nothing is due. Give a draft a time under “Publish by itself”.'),
    recent: say('Published by itself in the last seven days'),
    noRecent: say('Nothing in the last seven days.'),
    drafts: say('Drafts in progress'),
    noDrafts: say('No drafts.'),
    late: (items: number, by: string) =>
      say(
        '{items, plural, one {1 item was} other {# items were}} published late in the last seven days, by up to {by}: publishing had been stopped.',
        { items, by },
      ),
    inDays: (days: number) =>
      say('{days, plural, =0 {Begins today} =1 {Begins tomorrow} one {Begins in # day} other {Begins in # days}}', {
        days,
      }),
    dayOf: (day: number, of: number) => say('Day {day} of {of}', { day, of }),
    over: say('Over'),
    noDates: say('Without dates yet'),
    sample: say('The sample week'),
    items: (items: number) => say('{items, plural, one {1 item} other {# items}}', { items }),
  },
  coverage: {
    link: say('Languages'),
    title: (week: string) => say('Languages of {week}', { week }),
    hint: say(
      'Each row is a text of the week, each column a language. A translation is older where its original was changed since.',
    ),
    caption: say('Texts of the week and how each stands in each language'),
    text: say('Text'),
    week: say('The week itself'),
    day: (number: number) => say('Day {number}', { number }),
    dayTexts: say('Theme and question'),
    board: say('Days and items'),
    all: say('Show everything'),
    todo: say('Show only what is to do'),
    done: (languages: string) => say('Nothing is to do in {languages}.', { languages }),
    state: {
      there: say('There'),
      partly: say('In part'),
      stale: say('Older'),
      missing: say('Missing'),
      nothing: say('No text'),
    },
    counts: {
      there: (texts: number) => say('{texts, plural, one {# there} other {# there}}', { texts }),
      partly: (texts: number) => say('{texts, plural, one {# in part} other {# in part}}', { texts }),
      stale: (texts: number) => say('{texts, plural, one {# older} other {# older}}', { texts }),
      missing: (texts: number) => say('{texts, plural, one {# missing} other {# missing}}', { texts }),
    },
    /** Between two counts. */
    between: say(', '),
    cell: (state: string, title: string, language: string) =>
      say('{state}: “{title}” in {language}', { state, title, language }),
    stillRight: {
      button: say('Still right'),
      label: (title: string, language: string) =>
        say('Still right: “{title}” in {language} says what the original says', { title, language }),
      working: say('Noting …'),
      failed: say('That did not work.'),
    },
  },
  due: {
    label: say('Publish by itself'),
    at: say('Date and time'),
    zone: say('On the clock of'),
    common: say('Close at hand'),
    all: say('All time zones'),
    hint: say('Save the draft with a time: it goes out within seconds of that minute, also after a restart.'),
    here: (when: string) => say('On your own clock: {when}', { when }),
    clear: say('No longer publish by itself'),
    waiting: say('Waiting: it goes out by itself.'),
    done: (when: string) => say('It went out by itself on {when}.', { when }),
  },
  language: {
    other: (language: string) =>
      say('This will be written in {language}, the language you last worked in.', { language }),
    english: say('Write it in English'),
  },
  byline: (number: number) => say('Byline {number}', { number }),
  retry: {
    button: say('Try again'),
    working: say('Trying …'),
    done: say('It is being tried again.'),
    failed: say('That did not work.'),
  },
  mail: {
    none: say(
      'No mail server is set up: nothing leaves. Mails wait here, as they would look. An administrator of the machine sets MAIL_URL.',
    ),
    figure: {
      waiting: say('Waiting'),
      failed: say('Failed'),
      uncertain: say('Uncertain'),
      suppressed: say('To suppressed addresses'),
    },
    held: (mails: number) =>
      say(
        '{mails, plural, one {1 reminder or digest waits} other {# reminders and digests wait}} for tomorrow: the day’s number, set under Site, has been sent.',
        { mails },
      ),
    uncertain: say(
      'Of uncertain mails nobody knows whether they arrived: the program or the line was cut off at that moment.',
    ),
    signIns: (mails: number) =>
      say(
        '{mails, plural, one {1 mail} other {# mails}} with a link to set a password could not be sent this week. An administrator can set the password instead.',
        { mails },
      ),
    sent: say('Sent:'),
    suppressions: say('Suppressed addresses'),
    test: say('Send a test mail to myself'),
    look: say('The mail as it looks'),
    text: say('As plain text'),
    attached: say('With it:'),
    gone: say('There is nothing to see: it has been erased, or cannot be made.'),
    asks: {
      failed: say('It was not sent. The reason stands below.'),
      uncertain: say('It may have arrived. Sent again, it may arrive twice.'),
    },
    cameBack: say('It was sent and came back. The reason stands below.'),
    again: say('Send again'),
    letBe: say('Let be'),
    failed: say('That did not work. Reload the page and try again.'),
  },
  preview: {
    label: say('Links to the draft'),
    hint: say('Whoever has such a link sees the newest draft as readers will, for seven days, without signing in.'),
    make: say('Make a link'),
    copied: say('Copied. It is shown only now:'),
    made: say('It is shown only now:'),
    none: say('No links are open.'),
    line: (who: string, made: string, until: string) => say('{who}, {made} – open until {until}', { who, made, until }),
    revoke: say('End this link'),
    somebody: say('Somebody who has left'),
    unsaved: say('Save first; then links can be made.'),
    failed: say('That did not work. Reload the page and try again.'),
  },
  sample: {
    name: say('the sample week'),
    note: say(
      'The sample week is there to try things out. It is at /sample, outside the years, and in no feed, count or export.',
    ),
    button: say('Take the sample away'),
    sure: say('Take away the sample week and everything in it? This cannot be undone.'),
    done: (documents: number) =>
      say('The sample is gone: {documents, plural, one {# documents} other {# documents}}.', { documents }),
    failed: say('The sample could not be taken away.'),
  },
  home: say('The desk’s first page'),
  login: {
    help: say('Forgot your password? An administrator can set a new one.'),
  },
})
