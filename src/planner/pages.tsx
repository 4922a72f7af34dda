import type { PlannerContext, PlannerRoute } from './pages/frame.ts'
import { briefRoute } from './pages/results/brief.tsx'
import { fileRoutes } from './pages/results/files.ts'
import { resultsRoute } from './pages/results/page.tsx'
import { workingsRoute } from './pages/results/workings.tsx'
import { startRoutes } from './pages/start-page.tsx'
import { stepRoutes } from './pages/step-page.tsx'
import { inTurn } from './pages/turns.ts'

/**
 * The workforce planner: what it is, the form in steps, the results, the brief, the files. Steps come last: they take any word.
 * What computes a plan is done in turns.
 */
export const plannerRoutes: PlannerRoute[] = [
  ...startRoutes,
  ...[resultsRoute, workingsRoute, briefRoute, ...fileRoutes].map((route) => ({
    ...route,
    show: (context: PlannerContext) => inTurn(() => route.show(context)),
  })),
  ...stepRoutes,
]
