import { stringify } from 'csv-stringify/sync'

/**
 * Rows as CSV that spreadsheets open as it is. No text begins like a formula, which a spreadsheet would run;
 * numbers stay numbers, below zero too.
 * @param columns in their order, named in the first line
 */
export const csv = (columns: readonly string[], rows: readonly Record<string, string | number>[]): string =>
  stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    bom: true,
    record_delimiter: 'windows',
  })
