/** How a person may be shown to readers; the first is the rule, the others are granted on request. */
export const waysToShow = [
  { value: 'with-page', label: 'With a page of their own' },
  { value: 'without-page', label: 'By name, without a page' },
  { value: 'other-name', label: 'Under another name' },
  { value: 'not-at-all', label: 'Not at all' },
] as const

export const organisationKinds = [
  { value: 'secretariat', label: 'Secretariat' },
  { value: 'member', label: 'Member' },
  { value: 'partner', label: 'Partner' },
  { value: 'interest-group', label: 'Interest group' },
  { value: 'working-group', label: 'Working group or task force' },
  { value: 'government', label: 'Government' },
  { value: 'university', label: 'University or research centre' },
  { value: 'ngo', label: 'Non-governmental organisation' },
  { value: 'un', label: 'United Nations agency' },
  { value: 'project', label: 'Project or programme' },
  { value: 'network', label: 'Network or association' },
  { value: 'donor', label: 'Donor' },
  { value: 'other', label: 'Other' },
] as const

/** The part a person played in an item. */
export const parts = ['author', 'interviewee', 'speaker', 'moderator', 'host', 'editor'] as const

/**
 * What readers may see of a person, the one rule for pages, search, feeds and exports.
 * @returns the name to print and the slug of their page (null: no page), or null when they are not to be shown at all.
 */
export function shownPerson(person: {
  name?: string | null
  slug?: string | null
  shown?: string | null
  shownAs?: string | null
}): { name: string; slug: string | null } | null {
  const { name, slug, shown, shownAs } = person
  if (!name) return null
  if (!shown || shown === 'with-page') return { name, slug: slug ?? null }
  if (shown === 'without-page') return { name, slug: null }
  if (shown === 'other-name' && shownAs) return { name: shownAs, slug: null }
  return null
}
