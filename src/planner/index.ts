/**
 * The workforce planner: from need to numbers to money. Pure calculations; nothing here is stored or sent.
 *
 *   checkScenario(value)      anything → a scenario, or every problem as code + field + parameters
 *   readScenario(text)        the same from YAML or JSON, each problem with its line
 *   scenarioToLink / …FromLink  a scenario as a short text that is safe in an address, and back
 *   planOf(scenario)          all results: need, WISN, standards, path, cost, sensitivity, low/central/high
 *   writtenOut(figure, say)   the formula of a figure with words or numbers in it: “how was this computed?”
 *   formulas[figure.formula]  the same as text, and whose it is: WHO's WISN (`wisnSource`) or this planner's own
 *   headlines(results)        the figures that answer the planner's questions, in their order
 *   planCsv / planXlsx / planJson   the results as files, labels by `words`; the XLSX with live formulas
 *   scenarioJsonSchema()      the published schema
 *   exampleScenario(name)     three worked examples
 *   planCommand               `npm run week -- plan`
 *
 * Every number in the results is a `Figure`: its value (never rounded), unit, formula, and terms with where each comes
 * from. Words for the ids (units, formulas, terms, …) are in the catalogues; `wordKeys` lists them. Sentences for problems go by `problemCodes`, those for `Arrival`, `Remedy`, `Pressure` by their codes.
 */
export { type Checked, checkScenario } from './check.ts'
export { planCommand } from './command.ts'
export type { CadreCost, CostResult, YearCost } from './cost/rules.ts'
export { type ExampleName, exampleNames, exampleScenario } from './examples.ts'
export type { Figure, Origin, Term } from './figures/rules.ts'
export { writtenOut } from './figures/written.ts'
export { planCsv } from './files/csv.ts'
export { headlines } from './files/headlines.ts'
export { planJson } from './files/json.ts'
export { planXlsx } from './files/xlsx.ts'
export { type FormulaId, formulaIds, formulas, wisnSource } from './formulas/rules.ts'
export { longestLink, scenarioFromLink, scenarioToLink } from './link.ts'
export type { CaseloadResult, CasesResult, GroupsResult, Verdict } from './need/rules.ts'
export type { Arrival, Remedy } from './path/arrival/rules.ts'
export type { PathResult, PathYear } from './path/rules.ts'
export { planOf } from './plan.ts'
export { type Problem, type ProblemCode, problemCodes } from './problems.ts'
export { type LineProblem, type Read, readScenario } from './read.ts'
export * from './results.ts'
export { type Scenario, type ScenarioInput, scenarioJsonSchema, scenarioSchema } from './scenario.ts'
export type { Answer, End, Sensitivity, Swing } from './sensitivity/rules.ts'
export {
  type CaseloadStandard,
  caseloadStandards,
  mixedCaseload,
  openFamiliesPerNew,
  standardSources,
  workersPerSupervisor,
} from './standards/rules.ts'
export { type Unit, units } from './units/rules.ts'
export { type Words, wordKeys } from './words/words.ts'
export type { Pressure, WorkloadResult } from './workload/rules.ts'
