/** The plan of the house that the walls hold: docs/architecture.md tells it in words. */
export const foundations = ['site', 'mail', 'audit', 'store', 'i18n', 'kit']

/** Rooms that know the others only by the list of item rooms handed to them. */
export const gatherers = ['week', 'search', 'keep', 'digest', 'desk', 'privacy']

export const rooms = [
  ...gatherers,
  'backup',
  'editions',
  'people',
  'posts',
  'profiles',
  'resources',
  'events',
  'action',
  'toolkit',
  'contribute',
  'discussion',
  'planner',
]

/** Next's mount for the desk. */
export const mount = 'app'

/** Files directly in `src/` that every room may read; the others there compose, and no room imports them. */
export const shared = ['src/settings.ts', 'src/payload-types.ts']

/**
 * Imports that a wall forbids and that are there all the same, each with its reason. Anything else turns the walls red,
 * and so does an exception that is no longer needed.
 */
export const exceptions: { from: string; to: string; because: string }[] = []
