import type { Cell as SheetCell } from 'hucre/xlsx'
import type { PlanResults } from '../results.ts'
import type { Words } from '../words/words.ts'
import { type Cell, type Table, tablesOf } from './tables.ts'

/** Widths of columns in characters, by what stands in them. */
const narrow = 14
const wide = 34

/**
 * All of a plan as a workbook. Results and workings are formulas on the cells of the inputs, with the numbers they give
 * here, for programs that do not compute. What people wrote stands in cells of text, which nothing runs.
 * @param isRightToLeft whether the sheets begin on the right
 */
export const planXlsx = (results: PlanResults, words: Words, isRightToLeft = false): Promise<Uint8Array> =>
  workbookOf(tablesOf(results, words), { title: results.scenario.title, isRightToLeft })

/**
 * Tables as the sheets of a workbook.
 * @param hasNumbers whether formulas bring the number they give; without, a program has to compute
 */
export async function workbookOf(
  tables: readonly Table[],
  { title, isRightToLeft = false, hasNumbers = true }: { title: string; isRightToLeft?: boolean; hasNumbers?: boolean },
): Promise<Uint8Array> {
  // Loaded by the first who wants a workbook: most processes never do.
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: tables.map((table) => ({
      name: table.name,
      columns: table.head.map((_, place) => ({ width: widthOf(table, place) })),
      cells: cellsOf(table, hasNumbers),
      freezePane: { rows: 1 },
      view: { rightToLeft: isRightToLeft },
    })),
    properties: { title },
  })
}

function cellsOf({ head, rows }: Table, hasNumbers: boolean): Map<string, Partial<SheetCell>> {
  const cells = new Map<string, Partial<SheetCell>>()
  for (const [place, word] of head.entries())
    cells.set(`0,${place}`, { value: word, type: 'string', style: { font: { bold: true } } })
  for (const [at, row] of rows.entries())
    for (const [place, cell] of row.entries())
      if (cell !== '') cells.set(`${at + 1},${place}`, sheetCell(cell, hasNumbers))
  return cells
}

function sheetCell(cell: Cell, hasNumbers: boolean): Partial<SheetCell> {
  if (typeof cell === 'string') return { value: cell, type: 'string' }
  if (typeof cell === 'number') return { value: cell, type: 'number' }
  const formula = { type: 'formula' as const, formula: cell.formula }
  return hasNumbers && cell.value !== undefined ? { ...formula, value: cell.value, formulaResult: cell.value } : formula
}

const widthOf = ({ rows }: Table, place: number): number =>
  rows.some((row) => typeof row[place] === 'string' && row[place].length > narrow) ? wide : narrow
