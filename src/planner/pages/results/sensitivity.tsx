import { listOf } from '../../../i18n/names.ts'
import { Row } from '../../../site/parts/row/row.tsx'
import { Table } from '../../../site/parts/table/table.tsx'
import { TornadoChart } from '../../charts/tornado-chart.tsx'
import type { Sensitivity as Found, Unit } from '../../index.ts'
import { fieldWords } from '../field-words.ts'
import { amount, number, percent, value } from '../format.ts'
import type { Shown } from './page.tsx'

/** Rows that one reads; the files have all. */
const most = 6

/** Which inputs move an answer most, each moved down and up by its range. */
export function Sensitivity({ t, results: { scenario }, found }: Shown & { found: Found }) {
  const { answer, swings, top, central } = found
  const shown = swings.slice(0, most)
  const name = (field: string) => fieldWords(t, scenario, field)
  const say = (one: number) => (answer === 'cost' ? amount(t, one, scenario.money?.currency) : number(t, one, 1))
  const title = t.of('planner.tornado', answer)
  const rangeOf = (range: number, unit: Unit, down: number, up: number) => {
    const at = (end: number) => value(t, { value: end, unit }, scenario.money, 4)
    return (
      <>
        ±{percent(t, range, 1)}: <bdi className="n">{at(down)}</bdi> – <bdi className="n">{at(up)}</bdi>
      </>
    )
  }
  return (
    <Row title={t('planner.step.sensitivity')} rail={<p>{t.of('planner.word', `answer.${answer}`)}</p>}>
      <div className="part">
        <p>
          {t('planner.sensitivity.top', {
            inputs: listOf(
              t.locale,
              top.map(({ field }) => name(field)),
            ),
          })}
        </p>
        <TornadoChart
          t={t}
          swings={shown}
          central={central}
          nameOf={name}
          say={say}
          title={title}
          id={`tornado-${answer}`}
        />
        <Table
          caption={title}
          head={[
            t('planner.label.input'),
            t.of('planner.word', 'column.range'),
            t.of('planner.word', 'column.answer-down'),
            t.of('planner.word', 'column.answer-up'),
          ]}
          rows={shown.map(({ field, unit, range, down, up }) => ({
            key: field,
            head: name(field),
            cells: [
              rangeOf(range, unit, down.at, up.at),
              down.value === undefined ? '–' : say(down.value),
              up.value === undefined ? '–' : say(up.value),
            ],
          }))}
        />
      </div>
    </Row>
  )
}
