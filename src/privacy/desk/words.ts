import type { Say } from '../../i18n/desk/say.ts'

/** The words of this view at the desk. */
export const privacyWords = (say: Say) => ({
  title: say('What is kept of one person'),
  address: say('Their mail address'),
  hint: say(
    'It is looked for everywhere and kept nowhere. Make sure that whoever asks is who they say: answer to that address alone.',
  ),
  lookUp: say('See what there is'),
  looking: say('Looking …'),
  found: (entries: number) =>
    say('{entries, plural, one {1 entry was found.} other {# entries were found.}}', { entries }),
  nothing: say('Nothing is kept of this address.'),
  goes: say('What erasing takes away'),
  stays: say('What stays'),
  elsewhere: say('Also written down in'),
  elsewhereHint: say('Somebody typed the address into these texts. Erasing does not touch them: take it out by hand.'),
  place: (where: string, rows: number) =>
    say('{where}: {rows, plural, one {1 place} other {# places}}', { where, rows }),
  placeInVersions: (where: string, rows: number) =>
    say('{where}, versions: {rows, plural, one {1 place} other {# places}}', { where, rows }),
  named: say('People in bylines and those who gave a consent are not kept by address. Look for their names under'),
  people: say('People'),
  consents: say('Consents'),
  namedHint: say('Bylines are public facts of work, and can be hidden (“Not at all”); a consent can be withdrawn.'),
  copies: say(
    'Copies made before an upgrade, before a restore and each night go after thirty days at the latest. Copies that were put away elsewhere are the operator’s: when one is put back, what is erased here is erased again before anything is shown.',
  ),
  erasedBefore: (days: string) => say('Already erased on {days}.', { days }),
  export: say('Save it as a file for them'),
  erase: say('Erase it'),
  sure: say('Erase everything that this page says will go? This cannot be undone.'),
  erasing: say('Erasing …'),
  erased: (what: string) => say('Erased: {what}.', { what }),
  failed: say('That did not work. Reload the page and try again.'),
})
