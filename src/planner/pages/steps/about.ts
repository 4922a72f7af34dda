import type { Translate } from '../../../i18n/translate.ts'
import { roundings } from '../../scenario.ts'
import { type Block, fieldsIn } from '../form/fields.ts'

/** What is planned, where, for whom and over which years. */
export function aboutBlocks(t: Translate): Block[] {
  const { text, number, choice, year } = fieldsIn(t)
  return [
    {
      title: t('planner.about.plan'),
      fields: [
        text('title'),
        text('country', 'country'),
        choice('setting', 'setting', ['development', 'humanitarian'], { usual: 'development' }),
        choice('scope', 'scope', ['whole-workforce', 'social-workers'], { usual: 'whole-workforce' }),
      ],
    },
    {
      title: t('planner.about.population'),
      help: t('planner.about.population.help'),
      fields: [
        number('population.total', 'people', { key: 'total' }),
        number('population.children', 'people', { key: 'children' }),
      ],
    },
    {
      title: t('planner.about.years'),
      help: t('planner.about.years.help'),
      fields: [
        year('horizon.start', { key: 'start' }),
        { ...year('horizon.years', { key: 'years' }), unit: t.of('planner.word', 'unit.years') },
        choice('horizon.afterTarget', 'afterTarget', ['continue', 'hold'], { usual: 'continue' }),
        choice('rounding', 'rounding', roundings, { usual: 'up' }),
      ],
    },
  ]
}

/** The kinds of workers; rows can be moved. */
export function cadresBlocks(t: Translate): Block[] {
  const { text, number, check } = fieldsIn(t)
  return [
    {
      title: t('planner.step.cadres'),
      help: t('planner.cadres.help'),
      lists: [
        {
          name: 'cadres',
          title: t('planner.step.cadres'),
          row: t('planner.row.cadre'),
          add: t('planner.add.cadre'),
          most: 12,
          isMain: true,
          isOrdered: true,
          fields: (row) => [
            text(`${row}.name`, 'line', { key: 'cadreName' }),
            number(`${row}.existing`, 'workers'),
            number(`${row}.workersPerSupervisor`, 'workers'),
            check(`${row}.isSocialWorker`, { usual: 'yes' }),
          ],
        },
      ],
    },
  ]
}
