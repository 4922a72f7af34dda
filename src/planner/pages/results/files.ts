import { stringify } from 'yaml'
import { directionOf } from '../../../i18n/direction.ts'
import type { Document, Redirect } from '../../../site/page.ts'
import {
  longestLink,
  type PlanResults,
  planCsv,
  planJson,
  planXlsx,
  scenarioJsonSchema,
  type Words,
} from '../../index.ts'
import { type PlannerContext, type PlannerRoute, withPlan } from '../frame.ts'
import { planOfQuery } from './plan-of-query.ts'

type File = {
  name: string
  type: string
  write(results: PlanResults, context: PlannerContext, words: Words): string | Promise<Uint8Array>
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const files: File[] = [
  {
    name: 'plan.yaml',
    type: 'application/yaml; charset=utf-8',
    write: ({ scenario }, { settings }) =>
      `# yaml-language-server: $schema=${settings.publicUrl}/planner/scenario.schema.json\n${stringify(scenario)}`,
  },
  { name: 'plan.json', type: 'application/json', write: ({ scenario }) => json(scenario) },
  { name: 'results.json', type: 'application/json', write: (results) => json(planJson(results)) },
  {
    name: 'results.csv',
    type: 'text/csv; charset=utf-8',
    write: (results, _, words) => planCsv(results, words),
  },
  {
    name: 'results.xlsx',
    type: xlsx,
    write: (results, { t }, words) => planXlsx(results, words, directionOf(t.locale) === 'rtl'),
  },
]

/** A plan, or its results, as a file in the page's language. What is not whole yet leads to the list of what lacks. */
const fileRoute = ({ name, type, write }: File): PlannerRoute => ({
  path: `/planner/${name}`,
  family: 'planner',
  query: ['s'],
  longest: longestLink,
  cache: false,
  async show(context): Promise<Document | Redirect> {
    const { t, query } = context
    const found = planOfQuery(query)
    if (!('results' in found)) return { redirect: t.href(withPlan('/planner/results', found.s || '-')) }
    const body = await write(found.results, context, (key) => t.of('planner.word', key))
    const written = typeof body === 'string' ? { body } : { body: '', bytes: Buffer.from(body) }
    return { type, ...written, download: name, noindex: true }
  },
})

export const fileRoutes: PlannerRoute[] = [
  ...files.map(fileRoute),
  {
    path: '/planner/scenario.schema.json',
    family: 'planner',
    languages: false,
    show: async () => ({ type: 'application/schema+json', body: json(scenarioJsonSchema()) }),
  },
]
