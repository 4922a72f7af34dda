import { Row } from '../../../site/parts/row/row.tsx'
import { Table } from '../../../site/parts/table/table.tsx'
import { fieldWords } from '../field-words.ts'
import { amount, number, value as written } from '../format.ts'
import { arrivalSentence } from '../sentences.ts'
import type { Shown } from './page.tsx'

/** Low, central and high side by side, and what is otherwise in them. */
export function Variations({ t, results: { scenario, variations, cadres } }: Shown) {
  if (variations.length < 2) return null
  const say = (value: number | undefined, as: (one: number) => string) => (value === undefined ? '–' : as(value))
  const hasCost = variations.some(({ cost }) => cost !== undefined)
  return (
    <Row
      title={t('planner.variations.title')}
      rail={
        variations.some(({ isGiven, name }) => name !== 'central' && isGiven) ? null : (
          <p>{t('planner.variations.own')}</p>
        )
      }
    >
      <div className="part">
        <Table
          caption={t('planner.variations.caption')}
          head={[
            t.of('planner.word', 'column.figure'),
            ...variations.map(({ name }) => t.of('planner.word', `variation.${name}`)),
          ]}
          rows={[
            {
              key: 'required',
              head: t.of('planner.word', 'answer.workers'),
              cells: variations.map(({ required }) => say(required, (one) => number(t, one, 1))),
            },
            {
              key: 'posts',
              head: t.of('planner.word', 'term.posts'),
              cells: variations.map(({ posts }) => say(posts, (one) => number(t, one, 1))),
            },
            ...(hasCost
              ? [
                  {
                    key: 'cost',
                    head: t.of('planner.word', 'answer.cost'),
                    cells: variations.map(({ cost }) => say(cost, (one) => amount(t, one, scenario.money?.currency))),
                  },
                ]
              : []),
            ...cadres
              .filter(({ path }) => path)
              .map(({ index, name }) => ({
                key: `path-${index}`,
                head: <bdi>{name}</bdi>,
                cells: variations.map(({ paths }) => {
                  const found = paths.find(({ cadre }) => cadre === index)
                  return found ? arrivalSentence(t, found.arrival) : '–'
                }),
              })),
          ]}
        />
        {variations
          .filter(({ changes }) => changes.length > 0)
          .map(({ name, changes }) => (
            <p key={name} className="small">
              {t.of('planner.word', `variation.${name}`)}:{' '}
              {changes
                .map(({ field, unit, from, to }) => {
                  const at = (value: number) => written(t, { value, unit }, scenario.money)
                  return `${fieldWords(t, scenario, field)}: ${at(from)} → ${at(to)}`
                })
                .join('; ')}
            </p>
          ))}
      </div>
    </Row>
  )
}
