import type { Figure } from '../figures/rules.ts'
import { headlines } from '../files/headlines.ts'
import type { Arrival, Remedy } from '../path/arrival/rules.ts'
import type { CadreResult, PlanResults } from '../results.ts'
import type { Words } from './words.ts'

/** Results as lines of text for a terminal. Numbers are shortened to read; `--json` has them exactly. */
export function reportLines(results: PlanResults, words: Words): string[] {
  const { scenario, cadres, sensitivity, variations } = results
  const all = headlines(results)
  const lines = [scenario.title, ...(scenario.isExample ? [words('about.example')] : []), '']
  for (const cadre of cadres) {
    lines.push(
      cadre.name,
      ...table(
        rowsOf(
          results,
          all.filter((one) => one.cadre === cadre.index),
          words,
        ),
      ),
    )
    lines.push(...remarks(cadre).map((remark) => `  ${remark}`), '')
  }
  const whole = all.filter((one) => one.cadre === undefined)
  if (whole.length > 0) lines.push(words('about.whole-plan'), ...table(rowsOf(results, whole, words)), '')
  for (const { answer, top, central } of sensitivity) {
    if (top.length === 0) continue
    lines.push(`What moves ${words(`answer.${answer}`).toLowerCase()} most (${short(central)} as planned)`)
    lines.push(
      ...table(
        top.map(({ field, range, down, up }) => [
          field,
          `±${short(range * 100)} %`,
          `${down.value === undefined ? '–' : short(down.value)} … ${up.value === undefined ? '–' : short(up.value)}`,
        ]),
      ),
      '',
    )
  }
  if (variations.length > 1)
    lines.push(
      'Low, central, high',
      ...table([
        ['', words('answer.workers'), words('answer.cost')],
        ...variations.map(({ name, required, cost }) => [
          words(`variation.${name}`),
          required === undefined ? '–' : short(required),
          cost === undefined ? '–' : short(cost),
        ]),
      ]),
      '',
    )
  return lines.slice(0, -1)
}

function rowsOf({ scenario: { money } }: PlanResults, figures: readonly Figure[], words: Words): string[][] {
  return figures.map(({ label, year, formula, value, unit }) => {
    const currency = unit === 'money' ? money?.currency : unit === 'second-money' ? money?.second?.currency : undefined
    const name = [words(`formula.${formula}`), label, year].filter((part) => part !== undefined).join(', ')
    return [name, short(value), currency ?? words(`unit.${unit}`)]
  })
}

/** What a cadre's numbers mean, in sentences. */
function remarks({ workload, cases, path }: CadreResult): string[] {
  return [
    ...(workload?.pressure ? [`WISN: ${workload.pressure}.`] : []),
    ...(cases?.kinds ?? []).flatMap(({ name, standards, newFamilies }) => [
      ...standards.map(
        ({ standard, verdict }) =>
          `${name}: ${standard.id} ${standard.perWorker}${standard.upTo ? `–${standard.upTo}` : ''} a worker${verdict ? `, today ${verdict}` : ''}.`,
      ),
      ...(newFamilies ? [`${name}: new families ${newFamilies.verdict} one for six open.`] : []),
    ]),
    ...(cases?.mixed ? [`Investigations and ongoing families together: ${cases.mixed.verdict} CWLA’s 4 and 10.`] : []),
    ...(path ? [arrivalSentence(path.arrival), ...path.remedies.map(remedySentence)] : []),
  ]
}

function arrivalSentence(arrival: Arrival): string {
  if (arrival.code === 'met-already') return 'The target is met already.'
  if (arrival.code === 'met') return `The target is met in ${arrival.year}.`
  if (arrival.code === 'met-later') return `The target is met in ${arrival.year}, after the years looked at.`
  const settles = `the staff settles at ${short(arrival.steady)}`
  if (arrival.why === 'no-inflow') return 'The target is never met: nobody joins.'
  if (arrival.why === 'too-slow') return 'The target is not met within a hundred years.'
  return `The target is never met: as many leave as join, and ${settles}.`
}

function remedySentence(remedy: Remedy): string {
  if (remedy.code === 'hires')
    return `It would be met in time with ${short(remedy.perYear)} hires a year, ${short(remedy.more)} more.`
  if (remedy.code === 'attrition') return `It would be met in time if ${short(remedy.share * 100)} % left in a year.`
  return 'No number of hires would do: the limits on newcomers hold it back.'
}

const short = (value: number): string =>
  Number(value.toPrecision(12)).toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 1000 ? 6 : 2 })

/** Rows with their columns under one another: words to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((place) => Math.max(0, ...rows.map((row) => row[place]?.length ?? 0)))
  return rows.map(([name = '', value = '', unit = '']) =>
    `  ${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${unit}`.trimEnd(),
  )
}
