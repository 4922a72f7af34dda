import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { HyperFormula } from 'hyperformula'
import { describe, expect, it } from 'vitest'
import { translate } from '../../../tests/support/words.ts'
import { exampleNames, exampleScenario } from '../examples.ts'
import { makeScenario, makeTime, resultsOf } from '../testing.ts'
import { wordKeys } from '../words/words.ts'
import { planCsv } from './csv.ts'
import { planJson } from './json.ts'
import { type Table, tablesOf } from './tables.ts'
import { planXlsx, workbookOf } from './xlsx.ts'

const hostile = '=HYPERLINK("https://example.org","Click")'

/** A plan in which every rounding and every way to a need is used. */
const everything = (rounding: 'up' | 'nearest' | 'who' | 'none') =>
  makeScenario(
    {
      name: hostile,
      existing: 3.5,
      workingTime: makeTime({ breakHours: 0.5 }),
      workload: {
        services: [
          { name: '+1', volume: 700, unitTime: { amount: 1.5, unit: 'days' } },
          { name: '@A', volume: 900, rate: { units: 3, per: 'week' } },
        ],
      },
      groups: [{ area: "It's", name: '-1', size: 900, prevalence: 0.3, toServe: 0.5, hoursPerCase: 12 }],
      workersPerSupervisor: 4,
      path: { attrition: 0.1, hires: 1, startUpLimits: [1] },
      cost: { salary: 900, onCostShare: 0.2, recruitment: 10 },
    },
    {
      title: hostile,
      rounding,
      horizon: { start: 2026, years: 4, afterTarget: 'hold' },
      money: { currency: 'KES', priceYear: 2024, inflation: 0.05, inflatesOneOff: true },
      notes: [{ note: hostile, source: '\n=1+1' }],
    },
  )

const plans = [
  ...exampleNames.map((name) => [name, exampleScenario(name)] as const),
  ...(['up', 'nearest', 'who', 'none'] as const).map(
    (rounding) => [`rounding ${rounding}`, everything(rounding)] as const,
  ),
]

/** Formula cells with the number they should give. */
const formulasIn = ({ rows }: Table) =>
  rows.flatMap((row, at) =>
    row.flatMap((cell, place) =>
      typeof cell === 'object' && cell.value !== undefined ? [{ at: at + 1, place, value: cell.value }] : [],
    ),
  )

/** The English words. */
const words = (key: string) => translate('en').of('planner.word', key)

const isNear = (found: unknown, value: number) =>
  typeof found === 'number' && Math.abs(found - value) <= Math.abs(value) * 1e-9 + 1e-12

describe.each(plans)('the workbook of %s', (_, scenario) => {
  const results = resultsOf(scenario)
  const tables = tablesOf(results, words)

  it('gives the same in a spreadsheet engine that knows nothing of us', async () => {
    const { sheets } = await readXlsx(await planXlsx(results, words))
    const engine = HyperFormula.buildFromSheets(
      Object.fromEntries(
        sheets.map(({ name, rows, cells }) => [
          name,
          rows.map((row, at) =>
            row.map((value, place) => {
              const formula = cells?.get(`${at},${place}`)?.formula
              // A text that looks like a formula is a text to a spreadsheet; this engine has to be told so.
              return formula ? `=${formula}` : typeof value === 'string' ? `'${value}` : (value as number | null)
            }),
          ),
        ]),
      ),
      { licenseKey: 'gpl-v3' },
    )
    const wrong = tables.flatMap((table, sheet) =>
      formulasIn(table).filter(
        ({ at, place, value }) => !isNear(engine.getCellValue({ sheet, row: at, col: place }), value),
      ),
    )
    expect(wrong).toEqual([])
    expect(tables.flatMap(formulasIn).length).toBeGreaterThan(results.figures.length)
  })

  it('has low and high beside the plan as it is, as they are computed from it', () => {
    const [answers, inputs] = tables
    const column = (name: string) => answers?.head.indexOf(words(`variation.${name}`)) ?? -1
    const shown = (name: string, formula: string, value: number) => {
      const row = answers?.rows.find((one) => one[0] === '' && one[3] === words(`formula.${formula}`))
      const cell = row?.[column(name)]
      expect(isNear(typeof cell === 'object' ? cell.value : Number.NaN, value), `${name} ${formula}`).toBe(true)
    }
    const others = results.variations.filter(({ name }) => name !== 'central')
    expect(others.length).toBeGreaterThan(0)
    for (const { name, required, posts, cost, changes } of others) {
      if (required !== undefined) shown(name, 'total-workers', required)
      if (posts !== undefined) shown(name, 'total-posts', posts)
      if (cost !== undefined) shown(name, 'cost-of-all-years', cost)
      const place = inputs?.head.indexOf(words(`variation.${name}`)) ?? -1
      expect(inputs?.rows.map((row) => row[place]).filter((cell) => typeof cell === 'number')).toHaveLength(
        changes.length,
      )
    }
  })

  it('holds every figure, and its number for programs that do not compute', async () => {
    const { sheets } = await readXlsx(await planXlsx(results, words))
    const workings = sheets[2]?.rows.slice(1).map((row) => row[4])
    expect(workings).toEqual(results.figures.map(({ value }) => value))
  })
})

// LibreOffice is no package of ours: where a machine has it, it computes the workbooks too, without our numbers.
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']
const soffice = office.find(existsSync)
if (soffice)
  describe.each(plans)('LibreOffice, on the workbook of %s', (_, scenario) => {
    it('computes the same', async () => {
      const tables = tablesOf(resultsOf(scenario), words)
      const folder = await mkdtemp(path.join(tmpdir(), 'week-plan-'))
      try {
        await writeFile(
          path.join(folder, 'plan.xlsx'),
          await workbookOf(tables, { title: 'A plan', hasNumbers: false }),
        )
        const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
        const profile = `-env:UserInstallation=file://${folder}/profile`
        const args = [profile, '--headless', '--convert-to', asCsv, '--outdir', folder, path.join(folder, 'plan.xlsx')]
        await promisify(execFile)(soffice, args)
        for (const table of tables) {
          const rows: string[][] = parse(await readFile(path.join(folder, `plan-${table.name}.csv`), 'utf8'), {
            relax_column_count: true,
            bom: true,
          })
          const wrong = formulasIn(table).filter(({ at, place, value }) => !isNear(Number(rows[at]?.[place]), value))
          expect(wrong).toEqual([])
        }
      } finally {
        await rm(folder, { recursive: true })
      }
    })
  })

describe('what people wrote runs in no spreadsheet', () => {
  const results = resultsOf(everything('up'))

  it('in XLSX it is text', async () => {
    const { sheets } = await readXlsx(await planXlsx(results, words))
    const hits = sheets.flatMap(({ rows, cells }) =>
      rows.flatMap((row, at) =>
        row.flatMap((value, place) => (value === hostile ? [cells?.get(`${at},${place}`)?.formula ?? 'text'] : [])),
      ),
    )
    expect(hits.length).toBeGreaterThan(3)
    expect(new Set(hits)).toEqual(new Set(['text']))
  })

  it('in CSV it begins with an apostrophe, and numbers below zero stay numbers', () => {
    const rows: string[][] = parse(planCsv(results, words), { bom: true })
    const cells = rows.flat()
    expect(cells).toContain(`'${hostile}`)
    const text = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-[\d.e-]+$/.test(cell))
    expect(text).toEqual([])
    expect(cells.some((cell) => /^-\d/.test(cell))).toBe(true)
  })
})

describe('words', () => {
  it('are asked for by keys that are listed, and all of them are', () => {
    const asked = new Set<string>()
    for (const [, scenario] of plans)
      planCsv(resultsOf(scenario), (key) => {
        asked.add(key)
        return words(key)
      })
    expect([...asked].filter((key) => !wordKeys.includes(key))).toEqual([])
    expect(asked.size).toBeGreaterThan(100)
  })

  it('may make strange names of sheets', async () => {
    const strange = (key: string) => (key.startsWith('sheet.') ? "[Blatt]: d'où * / \\ ? und ein langer Name" : key)
    const { sheets } = await readXlsx(await planXlsx(resultsOf(everything('up')), strange, true))
    const names = sheets.map(({ name }) => name)
    expect(new Set(names).size).toBe(6)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
  })
})

it('JSON names each figure in its place and tells them all with their terms', () => {
  const json = JSON.parse(
    JSON.stringify(
      planJson(resultsOf(makeScenario({ existing: 1, cases: [{ name: 'A', cases: 24, perWorker: 12 }] }))),
    ),
  )
  expect(json.cadres[0].need.posts).toEqual({ id: 'cadres[0].need.posts', value: 2, unit: 'posts' })
  expect(json.figures[0]).toEqual({
    id: 'cadres[0].cases[0].workers',
    value: 2,
    unit: 'workers',
    formula: 'case-workers',
    label: 'A',
    cadre: 0,
    terms: [
      { name: 'cases', value: 24, unit: 'cases', from: { field: 'cadres[0].cases[0].cases' } },
      { name: 'perWorker', value: 12, unit: 'cases-per-worker', from: { field: 'cadres[0].cases[0].perWorker' } },
    ],
  })
})
