/** What the log of the desk tells, in the order of its filter. */
export const acts = [
  { value: 'signed-in', label: 'Signed in' },
  { value: 'sign-in-failed', label: 'Could not sign in' },
  { value: 'signed-out', label: 'Signed out' },
  { value: 'session-ended', label: 'Ended sessions' },
  { value: 'password-set', label: 'Set a password' },
  { value: 'address-changed', label: 'Changed the address of an account' },
  { value: 'second-factor-on', label: 'Set up the second factor' },
  { value: 'second-factor-off', label: 'Took the second factor away' },
  { value: 'passkey-added', label: 'Added a passkey' },
  { value: 'passkey-removed', label: 'Removed a passkey' },
  { value: 'app-off', label: 'Turned the codes of an app off' },
  { value: 'recovery-codes', label: 'Made new recovery codes' },
  { value: 'recovery-code-used', label: 'Signed in with a recovery code' },
  { value: 'unlocked', label: 'Let an account try again' },
  { value: 'user-made', label: 'Made an account' },
  { value: 'role-changed', label: 'Changed a role' },
  { value: 'published', label: 'Published' },
  { value: 'unpublished', label: 'Took back from readers' },
  { value: 'trashed', label: 'Moved to the trash' },
  { value: 'restored', label: 'Took out of the trash' },
  { value: 'deleted', label: 'Deleted for good' },
  { value: 'list-taken', label: 'Took a list of registrations' },
  { value: 'looked-up', label: 'Looked up what is kept of somebody' },
  { value: 'exported', label: 'Exported what is kept of somebody' },
  { value: 'erased', label: 'Erased somebody' },
  { value: 'settings-changed', label: 'Changed the settings' },
] as const

export type Act = (typeof acts)[number]['value']

/** Days for which an entry is kept: over a whole week, from one to the next. */
export const keptDays = 365

/** A row as it stands for readers, as far as the log asks. */
export type Standing = {
  updatedAt?: unknown
  deletedAt?: unknown
  _status?: unknown
  role?: unknown
}

/**
 * What a change did to a row. A draft beside what readers see leaves their row as it was, and does nothing here.
 * @param before undefined for a new one
 */
export function actsOf(before: Standing | undefined, after: Standing): Act[] {
  if (before && String(before.updatedAt) === String(after.updatedAt)) return []
  if (before && !before.deletedAt && after.deletedAt) return ['trashed']
  const done: Act[] = []
  if (before?.deletedAt && !after.deletedAt) done.push('restored')
  if (after._status === 'published' && !after.deletedAt) done.push('published')
  else if (before?._status === 'published') done.push('unpublished')
  if (!before && after.role !== undefined) done.push('user-made')
  if (before && before.role !== after.role) done.push('role-changed')
  return done
}
