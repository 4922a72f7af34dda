import type { Figure } from '../figures/rules.ts'
import type { CadreResult, PlanResults } from '../results.ts'

/** The figures that answer the planner's questions, in the order in which one reads them. */
export function headlines({ cadres, totals, cost }: PlanResults): Figure[] {
  const years = cost?.years ?? []
  return [
    ...cadres.flatMap(ofCadre),
    ...some(totals.required, totals.posts, totals.supervisorPosts),
    ...some(totals.perThousandPeople, totals.perThousandChildren),
    ...years.flatMap((year) =>
      some(
        year.posts,
        year.recurrent,
        year.oneOff,
        year.total,
        year.perWorker,
        year.perHead,
        year.perChild,
        year.shareOfBudget,
        year.inSecondCurrency,
      ),
    ),
    ...some(cost?.recurrent, cost?.oneOff, cost?.total, cost?.inSecondCurrency),
  ]
}

function ofCadre({ workload, ratio, groups, cases, need, path, cost }: CadreResult): Figure[] {
  return [
    ...(workload ? some(workload.availableTime, workload.categoryAllowance, workload.individualAllowance) : []),
    ...some(workload?.required, workload?.difference, workload?.ratio),
    ...some(ratio?.required, groups?.required),
    ...(cases?.kinds ?? []).flatMap((kind) => some(kind.workers, kind.caseload)),
    ...some(cases?.required, need?.posts, need?.missing, need?.supervisors, need?.supervisorPosts),
    ...(path?.years ?? []).flatMap(({ headcount, newcomers, gap }) => some(newcomers, headcount, gap)),
    ...some(path?.steady, cost?.perPost, cost?.perNewcomer),
    ...(cost?.years ?? []).map(({ total }) => total),
  ]
}

const some = (...figures: (Figure | undefined)[]): Figure[] => figures.flatMap((figure) => figure ?? [])
