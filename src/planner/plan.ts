import { checkScenario } from './check.ts'
import { corePlan } from './core.ts'
import type { Plan } from './results.ts'
import { answers, modelOf, sensitivityOf } from './sensitivity/rules.ts'
import { variationsOf } from './variations.ts'

/** By how much inputs are moved where the scenario does not say: ±10 %. */
const usualRange = 0.1

/** Everything that follows from what may be a scenario, or every reason why nothing does. Throws for nothing it is given. */
export function planOf(value: unknown): Plan {
  const checked = checkScenario(value)
  if (!checked.ok) return checked
  const { scenario } = checked
  const core = corePlan(scenario)
  const { range = usualRange, ranges = [] } = scenario.sensitivity ?? {}
  const ranged = new Map(ranges.map((one) => [one.field, one.range]))
  const sensitivity = answers.flatMap((answer) => {
    const figure = core.answers[answer]
    return figure
      ? [sensitivityOf(modelOf(core.figures, figure.id), answer, figure, (field) => ranged.get(field) ?? range)]
      : []
  })
  return {
    ok: true,
    results: { scenario, ...core, sensitivity, variations: variationsOf(scenario, core, sensitivity) },
  }
}
