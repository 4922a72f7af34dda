import { Row } from '../../../site/parts/row/row.tsx'
import { Table } from '../../../site/parts/table/table.tsx'
import { CostChart } from '../../charts/cost-chart.tsx'
import type { CostResult, Figure } from '../../index.ts'
import { amount, digitsOfMoney, number, percent, year } from '../format.ts'
import { withoutCostSentence } from '../sentences.ts'
import { How } from './how.tsx'
import type { Shown } from './page.tsx'
import { workingsOf } from './workings.tsx'

/** What it costs by year, in all, for a worker, a person and a child, and beside the budget. */
export function Cost({ t, results, s, cost }: Shown & { cost: CostResult }) {
  const { scenario, cadres } = results
  const { money } = scenario
  const word = (id: string) => t.of('planner.word', `formula.${id}`)
  const plain = (figure: Figure | undefined) => (figure ? number(t, figure.value, digitsOfMoney(figure.value)) : '–')
  const last = cost.years.at(-1)
  const without = withoutCostSentence(t, cadres)
  const second = money?.second?.currency
  const caption = t('planner.cost.byYear', { currency: money?.currency ?? '', year: year(money?.priceYear ?? 0) })
  const extra = (['perWorker', 'perHead', 'perChild'] as const).filter((name) => last?.[name])
  return (
    <Row title={t('planner.step.cost')} rail={<p>{t('planner.cost.prices', { year: year(money?.priceYear ?? 0) })}</p>}>
      <div className="part">
        <p className="theme">
          {t('planner.cost.inAll', {
            amount: amount(t, cost.total.value, money?.currency),
            from: year(cost.years[0]?.year ?? 0),
            to: year(last?.year ?? 0),
          })}
        </p>
        {without ? <p>{without}</p> : null}
        {cost.inSecondCurrency ? (
          <p>{t('planner.cost.second', { amount: amount(t, cost.inSecondCurrency.value, second) })}</p>
        ) : null}
        <CostChart t={t} cost={cost} title={caption} id="cost" />
        <Table
          caption={caption}
          head={[
            t.of('planner.word', 'column.year'),
            t.of('planner.word', 'term.posts'),
            t('planner.chart.recurrent'),
            t('planner.chart.oneOff'),
            t('planner.cost.total'),
            ...extra.map((name) => t.of('planner.cost', name)),
            ...(last?.shareOfBudget ? [word('share-of-budget')] : []),
            ...(second ? [second] : []),
          ]}
          rows={cost.years.map((one) => ({
            key: year(one.year),
            head: year(one.year),
            cells: [
              number(t, one.posts.value, 1),
              plain(one.recurrent),
              plain(one.oneOff),
              plain(one.total),
              ...extra.map((name) => plain(one[name])),
              ...(one.shareOfBudget ? [percent(t, one.shareOfBudget.value, 1)] : []),
              ...(second ? [plain(one.inSecondCurrency)] : []),
            ],
          }))}
        />
        {cadres.filter((cadre) => cadre.cost).length > 1 ? (
          <Table
            caption={t('planner.cost.byCadre')}
            head={[
              t.of('planner.word', 'column.cadre'),
              word('cost-per-post'),
              word('cost-per-newcomer'),
              t('planner.cost.total'),
            ]}
            rows={cadres.flatMap(({ index, name, cost: own }) =>
              own
                ? {
                    key: String(index),
                    head: <bdi>{name}</bdi>,
                    cells: [
                      plain(own.perPost),
                      plain(own.perNewcomer),
                      number(
                        t,
                        own.years.reduce((sum, one) => sum + one.total.value, 0),
                        0,
                      ),
                    ],
                  }
                : [],
            )}
          />
        ) : null}
        <How
          t={t}
          money={money}
          more={t.href(workingsOf(s, 'cost'))}
          figures={[
            cadres.find((cadre) => cadre.cost)?.cost?.perPost,
            cadres.find((cadre) => cadre.cost)?.cost?.years[1]?.recurrent,
            last?.total,
            last?.perWorker,
            last?.shareOfBudget,
            cost.total,
          ]}
        />
      </div>
    </Row>
  )
}
