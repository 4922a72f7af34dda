import type { Translate } from '../../../i18n/translate.ts'
import { type Figure, formulas, type PlanResults, type Term, writtenOut } from '../../index.ts'
import { figureName, number, value, withUnit } from '../format.ts'

type Money = PlanResults['scenario']['money']

/** A figure, its formula in words, and the same with the numbers in it. */
export function Working({ t, figure, money }: { t: Translate; figure: Figure; money: Money }) {
  const named = (name: string) => t.of('planner.word', `function.${name}`)
  const said = ({ value: one, unit }: Term) => {
    const text = unit === 'share' || unit === 'rate' ? value(t, { value: one, unit }, money) : number(t, one, 6)
    return one < 0 ? `(${text})` : text
  }
  return (
    <li>
      <b>{figureName(t, figure)}</b> <small>{t.of('planner.word', `method.${formulas[figure.formula].method}`)}</small>
      <br />= {writtenOut(figure, ({ name }) => t.of('planner.word', `term.${name}`), named)}
      <br />
      <bdi>
        = {writtenOut(figure, said, named)} = {withUnit(t, figure, money)}
      </bdi>
    </li>
  )
}

/** “How was this computed?”: opens the formulas of some figures with the numbers in them. */
export function How({
  t,
  figures,
  money,
  more,
}: {
  t: Translate
  figures: readonly (Figure | undefined)[]
  money: Money
  /** Where every step stands. */
  more: string
}) {
  return (
    <details className="how">
      <summary>{t('planner.how')}</summary>
      <ol>
        {figures.map((figure) => (figure ? <Working key={figure.id} t={t} figure={figure} money={money} /> : null))}
      </ol>
      <p>
        <a href={more}>{t('planner.how.all')}</a>
      </p>
    </details>
  )
}
