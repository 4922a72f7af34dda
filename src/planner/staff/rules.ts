import { by, type Figure, given, type Source, type Workings } from '../figures/rules.ts'

export type Staff = { fullTimeHours: number; groups: readonly { heads: number; hoursAWeek: number }[] }

/** The existing staff in full-time equivalents: as given, or Σ(heads × hours a week) ÷ hours of a full-time week. */
export function existingStaff(
  work: Workings,
  { existing, staff }: { existing?: number; staff?: Staff },
  at: string,
): Source | undefined {
  if (existing !== undefined) return given(`${at}.existing`, existing, 'workers')
  if (!staff) return undefined
  const staffHours = staff.groups.map(({ heads, hoursAWeek }, i) =>
    by(
      work.compute(`staff.groups[${i}].hours`, 'staff-hours', {
        heads: given(`${at}.staff.groups[${i}].heads`, heads, 'workers'),
        hoursAWeek: given(`${at}.staff.groups[${i}].hoursAWeek`, hoursAWeek, 'hours-per-week'),
      }),
    ),
  )
  const fullTimeHours = given(`${at}.staff.fullTimeHours`, staff.fullTimeHours, 'hours-per-week')
  return by(work.compute('existing', 'full-time-equivalents', { staffHours, fullTimeHours }))
}

/** How a need becomes posts: up, to the nearest, as WHO's manual rounds small numbers, or not at all. */
export type Rounding = 'up' | 'nearest' | 'who' | 'none'

/** What a cadre's need comes to. Only `posts` are rounded, at the very end. */
export type Need = {
  required: Figure
  posts: Figure
  /** Posts less existing staff, where that is known: under 0 where there are more than needed. */
  missing?: Figure
  /** Where a span of control is given: workers ÷ workers per supervisor. */
  supervisors?: Figure
  supervisorPosts?: Figure
}

/** Posts and supervisors of a need. The span of control is ours, no part of WISN. */
export function needOf(
  work: Workings,
  required: Figure,
  { rounding, existing, span }: { rounding: Rounding; existing?: Source; span?: Source },
): Need {
  const posts = work.compute('posts', `posts-${rounding}`, { need: by(required) })
  const need: Need = { required, posts }
  if (existing) need.missing = work.compute('posts-missing', 'posts-missing', { posts: by(posts), existing })
  if (span) {
    need.supervisors = work.compute('supervisors', 'supervisors', { workers: by(required), workersPerSupervisor: span })
    need.supervisorPosts = work.compute('supervisor-posts', `supervisor-posts-${rounding}`, {
      supervisors: by(need.supervisors),
    })
  }
  return need
}
