import { by, type Figure, given, isKnown, type Source, type Workings } from '../figures/rules.ts'
import { type Arrival, arrivalOf, type Remedy, remediesOf } from './arrival/rules.ts'

/** People a year; attrition as a share of the staff; limits by year from the first after the start. */
export type Path = {
  attrition: number
  hires: number
  graduates: number
  training?: { places: number; years: number; joining: number }
  startUpLimits?: readonly number[]
}

export type Horizon = { start: number; years: number; afterTarget: 'continue' | 'hold' }

export type PathYear = {
  year: number
  headcount: Figure
  /** Target less headcount: 0 or less once it is met. */
  gap: Figure
  /** From the year after the start on. */
  graduates?: Figure
  newcomers?: Figure
}

export type PathResult = {
  target: Figure
  years: PathYear[]
  arrival: Arrival
  remedies: Remedy[]
  /** Newcomers ÷ attrition: where the staff settles if nothing changes. None without attrition. */
  steady?: Figure
}

/**
 * headcount(t) = headcount(t − 1) × (1 − attrition) + graduates + hires, the newcomers within the limits of the first
 * years and, where the target is to be held, within what is missing. This planner's own formula.
 * @param at the field of the path, such as `cadres[0].path`
 */
export function pathOf(
  work: Workings,
  path: Path,
  at: string,
  { existing, target, horizon }: { existing: Source; target: Source; horizon: Horizon },
): PathResult {
  const aim = work.compute('target', 'target', { posts: target })
  const attrition = given(`${at}.attrition`, path.attrition, 'share')
  const start = work.compute('headcount[0]', 'starting-headcount', { existing }, { year: horizon.start })
  const gapAt = (t: number, headcount: Figure) =>
    work.compute(`gap[${t}]`, 'path-gap', { target: by(aim), headcount: by(headcount) }, { year: horizon.start + t })
  const years: PathYear[] = [{ year: horizon.start, headcount: start, gap: gapAt(0, start) }]
  let previous = start
  for (let t = 1; t <= horizon.years; t++) {
    const about = { year: horizon.start + t }
    const graduates = graduatesAt(work, path, at, t, about)
    const sources = { graduates: by(graduates), hires: given(`${at}.hires`, path.hires, 'workers') }
    const limit = path.startUpLimits?.[t - 1]
    const limited = limit === undefined ? {} : { limit: given(`${at}.startUpLimits[${t - 1}]`, limit, 'workers') }
    const held = horizon.afterTarget === 'hold' ? { target: by(aim), previous: by(previous), attrition } : {}
    const formula =
      `newcomers${horizon.afterTarget === 'hold' ? '-held' : ''}${limit === undefined ? '' : '-limited'}` as const
    const newcomers = work.compute(`newcomers[${t}]`, formula, { ...sources, ...limited, ...held }, about)
    const terms = { previous: by(previous), attrition, newcomers: by(newcomers) }
    const headcount = work.compute(`headcount[${t}]`, 'headcount', terms, about)
    years.push({ year: about.year, headcount, gap: gapAt(t, headcount), graduates, newcomers })
    previous = headcount
  }
  const last = years.at(-1)?.graduates
  const steady =
    last &&
    work.compute('steady', 'steady-headcount', {
      graduates: by(last),
      hires: given(`${at}.hires`, path.hires, 'workers'),
      attrition,
    })
  const course = courseOf(path, existing.value, aim.value, horizon.afterTarget)
  return {
    target: aim,
    years,
    arrival: arrivalOf(course, horizon),
    remedies: remediesOf(course, horizon.years),
    ...(steady && isKnown(steady) ? { steady } : {}),
  }
}

/** Graduates of a year: those in training today, and those of the added places once the first of them are through. */
function graduatesAt({ compute }: Workings, path: Path, at: string, t: number, about: { year: number }): Figure {
  const graduates = given(`${at}.graduates`, path.graduates, 'workers')
  const { training } = path
  if (!training || t < training.years) return compute(`graduates[${t}]`, 'graduates-in-training', { graduates }, about)
  const places = given(`${at}.training.places`, training.places, 'people')
  const joining = given(`${at}.training.joining`, training.joining, 'share')
  return compute(`graduates[${t}]`, 'graduates-with-places', { graduates, places, joining }, about)
}

const courseOf = (path: Path, existing: number, target: number, afterTarget: Horizon['afterTarget']) => ({
  existing,
  target,
  attrition: path.attrition,
  hires: path.hires,
  holds: afterTarget === 'hold',
  graduatesAt: (t: number) =>
    path.graduates + (path.training && t >= path.training.years ? path.training.places * path.training.joining : 0),
  limitAt: (t: number) => path.startUpLimits?.[t - 1] ?? Number.POSITIVE_INFINITY,
})
