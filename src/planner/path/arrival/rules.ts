/** A path in plain numbers, to look past the years of a plan and to try what would change it. `t` counts from 1. */
export type Course = {
  existing: number
  target: number
  attrition: number
  hires: number
  /** Whether newcomers stop at what is missing of the target. */
  holds: boolean
  graduatesAt(t: number): number
  limitAt(t: number): number
}

/** When a target is reached, or why not. `year` is a calendar year. */
export type Arrival =
  | { code: 'met-already' }
  | { code: 'met'; year: number }
  /** After the years looked at. */
  | { code: 'met-later'; year: number }
  /**
   * `inflow-below-attrition`: the staff settles at `steady`, where as many leave as come. `no-inflow`: nobody comes.
   * `too-slow`: not within a hundred years.
   */
  | { code: 'never'; why: 'inflow-below-attrition' | 'no-inflow' | 'too-slow'; steady: number }

/** What would have the target met by the last of the years looked at, each by itself. */
export type Remedy =
  /** `perYear` hires instead of those planned, `more` than them. */
  | { code: 'hires'; perYear: number; more: number }
  | { code: 'attrition'; share: number }
  /** Limits on newcomers hold it back: no number of hires would do. */
  | { code: 'start-up-limits' }

const furthest = 100

/** Whether a headcount reaches a target; the ninth digit and beyond is what computers leave behind. */
const reaches = (headcount: number, target: number) => headcount >= target - 1e-9 * Math.max(1, target)

/** Headcounts by year, the first that of the start. */
export function headcounts(course: Course, years: number): number[] {
  const all = [course.existing]
  for (let t = 1; t <= years; t++) {
    const staying = (all[t - 1] ?? 0) * (1 - course.attrition)
    const offered = Math.min(course.graduatesAt(t) + course.hires, course.limitAt(t))
    all.push(staying + (course.holds ? Math.max(0, Math.min(offered, course.target - staying)) : offered))
  }
  return all
}

/** In which year the target is first reached. */
export function arrivalOf(course: Course, { start, years }: { start: number; years: number }): Arrival {
  const t = headcounts(course, furthest).findIndex((headcount) => reaches(headcount, course.target))
  if (t === 0) return { code: 'met-already' }
  if (t > 0) return { code: t <= years ? 'met' : 'met-later', year: start + t }
  const inflow = course.graduatesAt(furthest) + course.hires
  const steady = course.attrition > 0 ? inflow / course.attrition : course.existing
  if (inflow === 0) return { code: 'never', why: 'no-inflow', steady }
  const isSlow = course.attrition === 0 || steady > course.target
  return { code: 'never', why: isSlow ? 'too-slow' : 'inflow-below-attrition', steady }
}

/** More hires, or fewer who leave; nothing where the target is met in time. */
export function remediesOf(course: Course, years: number): Remedy[] {
  const isMet = (change: Partial<Course>) =>
    headcounts({ ...course, ...change }, years).some((headcount) => reaches(headcount, course.target))
  if (isMet({})) return []
  const remedies: Remedy[] = []
  const most = course.target + course.existing + 1
  if (isMet({ hires: most })) {
    const perYear = boundary(course.hires, most, (hires) => isMet({ hires }))
    remedies.push({ code: 'hires', perYear, more: perYear - course.hires })
  } else remedies.push({ code: 'start-up-limits' })
  if (isMet({ attrition: 0 })) {
    const share = -boundary(-course.attrition, 0, (less) => isMet({ attrition: -less }))
    remedies.push({ code: 'attrition', share: share + 0 })
  }
  return remedies
}

/** The smallest number between the two for which it holds, given that it does for the larger and all above. */
function boundary(below: number, above: number, holds: (value: number) => boolean): number {
  let [low, high] = [below, above]
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
