import type { Translate } from '../../i18n/translate.ts'
import type { Figure } from '../figures/rules.ts'
import { headlines } from '../files/headlines.ts'
import { fieldWords } from '../pages/field-words.ts'
import { currencyOf, figureName, number, unitName } from '../pages/format.ts'
import { arrivalSentence, mixedSentence, newFamiliesSentence, remedySentence } from '../pages/sentences.ts'
import { standardName } from '../pages/standard-names.ts'
import type { CadreResult, PlanResults } from '../results.ts'

/** Results as lines of text for a terminal, in the words of the pages. Numbers are shortened to read; `--json` has them exactly. */
export function reportLines(results: PlanResults, t: Translate): string[] {
  const { scenario, cadres } = results
  const all = headlines(results)
  const rowsOf = (cadre: number | undefined) =>
    table(all.filter((one) => one.cadre === cadre).map((figure) => rowOf(t, results, figure)))
  const whole = rowsOf(undefined)
  return [
    scenario.title,
    ...(scenario.isExample ? [t.of('planner.word', 'about.example')] : []),
    ...cadres.flatMap((cadre) => [
      '',
      cadre.name,
      ...rowsOf(cadre.index),
      ...remarks(t, cadre).map((remark) => `  ${remark}`),
    ]),
    ...(whole.length > 0 ? ['', t.of('planner.word', 'about.whole-plan'), ...whole] : []),
    ...sensitivityLines(t, results),
    ...variationLines(t, results),
  ]
}

function rowOf(t: Translate, { scenario: { money } }: PlanResults, figure: Figure): string[] {
  const { value, unit } = figure
  return [figureName(t, figure), short(t, value), currencyOf(unit, money) ?? unitName(t, unit)]
}

/** What a cadre's numbers mean, in sentences. */
function remarks(t: Translate, { workload, cases, path }: CadreResult): string[] {
  const { pressure, ratio } = workload ?? {}
  return [
    ...(pressure && ratio ? [t.of('planner.pressure', pressure, { ratio: number(t, ratio.value, 4) })] : []),
    ...(cases?.kinds ?? []).flatMap(({ name, standards, newFamilies }) => [
      ...standards.flatMap(({ standard, verdict }) =>
        verdict
          ? t('planner.fieldOf', {
              owner: `${name}, ${standardName(t, standard.id)}`,
              field: t.of('planner.verdict', verdict),
            })
          : [],
      ),
      ...(newFamilies ? [newFamiliesSentence(t, newFamilies)] : []),
    ]),
    ...(cases?.mixed ? [mixedSentence(t, cases.mixed)] : []),
    ...(path ? [arrivalSentence(t, path.arrival), ...path.remedies.map((remedy) => remedySentence(t, remedy))] : []),
  ]
}

function sensitivityLines(t: Translate, { scenario, sensitivity }: PlanResults): string[] {
  return sensitivity.flatMap(({ answer, top }) =>
    top.length === 0
      ? []
      : [
          '',
          t('planner.fieldOf', {
            owner: t('planner.step.sensitivity'),
            field: t.of('planner.word', `answer.${answer}`),
          }),
          ...table(
            top.map(({ field, range, down, up }) => [
              fieldWords(t, scenario, field),
              `±${short(t, range * 100)} %`,
              [down, up].map(({ value }) => (value === undefined ? '–' : short(t, value))).join(' … '),
            ]),
          ),
        ],
  )
}

function variationLines(t: Translate, { variations }: PlanResults): string[] {
  if (variations.length < 2) return []
  const say = (value: number | undefined) => (value === undefined ? '–' : short(t, value))
  return [
    '',
    t('planner.variations.title'),
    ...table([
      ['', t.of('planner.word', 'answer.workers'), t.of('planner.word', 'answer.cost')],
      ...variations.map(({ name, required, cost }) => [
        t.of('planner.word', `variation.${name}`),
        say(required),
        say(cost),
      ]),
    ]),
  ]
}

const short = (t: Translate, value: number): string => number(t, value, Math.abs(value) < 1000 ? 6 : 2)

/** Rows with their columns under one another: words to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((place) => Math.max(0, ...rows.map((row) => row[place]?.length ?? 0)))
  return rows.map(([name = '', value = '', unit = '']) =>
    `  ${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${unit}`.trimEnd(),
  )
}
