/**
 * The workforce planner: from need to numbers to money. Pure calculations; nothing here is stored or sent.
 *
 *   checkScenario(value)          anything → a scenario, or every problem as code + field + parameters
 *   readScenario(file, text)      the same from YAML or JSON, each problem with its line
 *   scenarioToLink / FromLink     a scenario as a short text that is safe in an address, and back
 *   planOf(scenario)              all results: need, WISN, standards, path, cost, sensitivity, low/central/high
 *   formulas[figure.formula]      the text of a formula, whose it is (WHO's or ours) and its source
 *   planCsv / planXlsx            the results as files, labels by `words`; the XLSX with live formulas
 *   scenarioJsonSchema()          the published schema
 *   examples()                    three worked examples
 *   planCommand                   `npm run week -- plan`
 *
 * Every number in the results is a `Figure`: its value (never rounded), unit, formula and terms with where each comes
 * from. Words for the ids (units, formulas, terms, codes) are the pages' own; `wordKeys` lists them all.
 */
export type { Figure, Origin, Term } from './figures/rules.ts'
export { type Problem, type ProblemCode, problemCodes } from './problems.ts'
export type * from './results.ts'
export { type Scenario, type ScenarioInput, scenarioSchema } from './scenario.ts'
export { caseloadStandards, standardSources } from './standards/rules.ts'
export type { Unit } from './units/rules.ts'
