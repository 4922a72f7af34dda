import { checkScenario, type PlanResults, type Problem, planOf } from '../../index.ts'
import { type Draft, draftFromLink } from '../draft.ts'

/** The plan in an address: its results; or what is still wrong with it; or neither, where the address holds no plan. */
export type Found = { s: string } & (
  | { results: PlanResults }
  | { draft: Draft; problems: Problem[] }
  | { broken: true }
)

export function planOfQuery(query: URLSearchParams): Found {
  const s = query.get('s') ?? ''
  const draft = s === '' ? {} : draftFromLink(s)
  // What somebody wrote there is said again nowhere.
  if (!draft) return { s: '-', broken: true }
  const checked = checkScenario(draft)
  const plan = checked.ok ? planOf(checked.scenario) : checked
  return plan.ok && 'results' in plan
    ? { s, results: plan.results }
    : { s, draft, problems: plan.ok ? [] : plan.problems }
}
