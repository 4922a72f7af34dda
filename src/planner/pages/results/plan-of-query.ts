import { type PlanResults, type Problem, planOf } from '../../index.ts'
import { type Draft, draftFromLink } from '../draft.ts'

/**
 * The plan in an address: its results; or what is still wrong with it; or neither, where the address holds no plan. `s` is
 * fit for an address again, whatever was asked.
 */
export type Found = { s: string } & (
  | { results: PlanResults }
  | { draft: Draft; problems: Problem[] }
  | { broken: true }
)

export function planOfQuery(query: URLSearchParams): Found {
  const asked = query.get('s') ?? ''
  const s = /^[\w-]*$/.test(asked) ? asked : '-'
  const draft = s === '' ? {} : draftFromLink(s)
  if (!draft) return { s, broken: true }
  const plan = planOf(draft)
  return plan.ok ? { s, results: plan.results } : { s, draft, problems: plan.problems }
}
