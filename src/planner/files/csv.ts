import { csv } from '../../kit/csv.ts'
import type { PlanResults } from '../results.ts'
import type { Words } from '../words/words.ts'
import { tablesOf } from './tables.ts'

/** All of a plan as one CSV: each row tells first which table it is of. Numbers are exact, with a point. */
export function planCsv(results: PlanResults, words: Words): string {
  const tables = tablesOf(results, words)
  const part = words('column.part')
  const columns = [...new Set([part, ...tables.flatMap(({ head }) => head)])]
  const rows = tables.flatMap(({ name, head, rows }) =>
    rows.map((cells) => ({
      [part]: name,
      ...Object.fromEntries(
        head.map((column, place) => {
          const cell = cells[place] ?? ''
          return [column, typeof cell === 'object' ? (cell.value ?? '') : cell]
        }),
      ),
    })),
  )
  return csv(columns, rows)
}
