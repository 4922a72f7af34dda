import { type Cell as SheetCell, writeXlsx } from 'hucre/xlsx'
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
export async function planXlsx(results: PlanResults, words: Words, isRightToLeft = false): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tablesOf(results, words).map((table) => ({
      name: table.name,
      columns: table.head.map((_, place) => ({ width: widthOf(table, place) })),
      cells: cellsOf(table),
      freezePane: { rows: 1 },
      view: { rightToLeft: isRightToLeft },
    })),
    properties: { title: results.scenario.title },
  })
}

function cellsOf({ head, rows }: Table): Map<string, Partial<SheetCell>> {
  const cells = new Map<string, Partial<SheetCell>>()
  for (const [place, word] of head.entries())
    cells.set(`0,${place}`, { value: word, type: 'string', style: { font: { bold: true } } })
  for (const [at, row] of rows.entries())
    for (const [place, cell] of row.entries()) if (cell !== '') cells.set(`${at + 1},${place}`, sheetCell(cell))
  return cells
}

function sheetCell(cell: Cell): Partial<SheetCell> {
  if (typeof cell === 'string') return { value: cell, type: 'string' }
  if (typeof cell === 'number') return { value: cell, type: 'number' }
  return { value: cell.value, type: 'formula', formula: cell.formula, formulaResult: cell.value }
}

const widthOf = ({ rows }: Table, place: number): number =>
  rows.some((row) => typeof row[place] === 'string' && row[place].length > narrow) ? wide : narrow
