import type { Say } from '../../i18n/desk/say.ts'

/** The words of signing in, and of the safety of an account. */
export const signInWords = (say: Say) => ({
  failed: say('That did not work. Reload the page and try again.'),
  working: say('One moment …'),
  code: {
    title: say('One more step'),
    label: say('Code from your app'),
    hint: say('The six digits that your authenticator app shows now. Without your phone: one of your recovery codes.'),
    goOn: say('Go on'),
    back: say('Back to the password'),
  },
  setUp: {
    required: say('Your account needs a second factor. Set it up now; it takes a minute.'),
    scan: say('Scan this with an authenticator app on your phone, such as the one that your telephone brings along.'),
    picture: say('QR code for an authenticator app'),
    type: say('Or type this key into the app:'),
    label: say('Code that the app shows now'),
    confirm: say('Confirm'),
  },
  recovery: {
    title: say('Your recovery codes'),
    hint: say(
      'Each lets you in once when your phone is not at hand. Print them or write them down, and keep them away from your computer. They are shown this once.',
    ),
    kept: say('I have kept them'),
  },
  security: {
    title: say('Safety of this account'),
    unsaved: say('Save first; then sessions and the second factor stand here.'),
    sessions: say('Where this account is signed in'),
    none: say('Nowhere.'),
    began: (when: string) => say('Since {when}', { when }),
    used: (when: string) => say('used until about {when}', { when }),
    isThis: say('this one'),
    end: say('End it'),
    endThat: (when: string) => say('End it: the session since {when}', { when }),
    endOthers: say('End all others'),
    endAll: say('End all'),
    ended: (sessions: number) =>
      say('{sessions, plural, =0 {There was none to end.} one {# session ended.} other {# sessions ended.}}', {
        sessions,
      }),
    passwordTitle: say('Your password'),
    passwordHint: say('When you change it, you stay signed in here and are signed out everywhere else.'),
    presentPassword: say('Present password'),
    newPassword: say('New password'),
    changePassword: say('Change the password'),
    passwordChanged: say('The password is changed.'),
    factor: say('Second factor'),
    on: (when: string) => say('On since {when}. Signing in takes a code from an app as well.', { when }),
    codesLeft: (codes: number) =>
      say(
        '{codes, plural, =0 {No recovery code is left.} one {# recovery code is left.} other {# recovery codes are left.}}',
        {
          codes,
        },
      ),
    off: say('Off. With it, a password that somebody else learns opens nothing.'),
    offRequired: say('Off, though this role needs it: it is set up at the next sign-in.'),
    password: say('Your password'),
    begin: say('Set it up'),
    codeNow: say('Code from your app, or a recovery code'),
    newCodes: say('Make new recovery codes'),
    turnOff: say('Turn it off'),
    takeAway: say('Take the second factor away'),
    sure: say('Take it away? This account then opens with the password alone, and its sessions end.'),
    isOn: say('The second factor is on.'),
    isOff: say('The second factor is off.'),
    heldUp: say('Signing in is held up after too many failed tries.'),
    unlock: say('Let it try again'),
    unlocked: say('It can be tried again.'),
  },
})
