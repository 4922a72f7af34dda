import type { Translate } from '../../../i18n/translate.ts'
import { bases } from '../../results.ts'
import { standardIds } from '../../standards/rules.ts'
import { type Block, fieldsIn } from '../form/fields.ts'
import { standardName } from '../standard-names.ts'

/** Need by ratio, by groups, by caseloads: this planner's own formulas. */
export function needBlocks(t: Translate, at: string): Block[] {
  const { text, number, choice } = fieldsIn(t)
  return [
    {
      title: t('planner.need.ratio'),
      help: t('planner.need.ratio.help'),
      fields: [
        choice(`${at}.ratio.of`, 'ratioOf', ['everyone', 'children'], { usual: 'everyone', key: 'ratioOf' }),
        number(`${at}.ratio.people`, 'people-per-worker', { key: 'ratio' }),
        number(`${at}.ratio.peopleInEmergency`, 'people-per-worker'),
      ],
    },
    {
      title: t('planner.need.groups'),
      help: t('planner.need.groups.help'),
      folded: true,
      lists: [
        {
          name: `${at}.groups`,
          title: t('planner.need.groups'),
          row: t('planner.row.group'),
          add: t('planner.add.groups'),
          most: 25,
          fields: (row) => [
            text(`${row}.area`),
            text(`${row}.name`, 'line', { key: 'groupName' }),
            number(`${row}.size`, 'people'),
            number(`${row}.prevalence`, 'share'),
            number(`${row}.toServe`, 'share'),
            number(`${row}.hoursPerCase`, 'hours'),
          ],
        },
      ],
    },
    {
      title: t('planner.need.cases'),
      help: t('planner.need.cases.help'),
      folded: true,
      lists: [
        {
          name: `${at}.cases`,
          title: t('planner.need.cases'),
          row: t('planner.row.cases'),
          add: t('planner.add.cases'),
          most: 12,
          fields: (row) => [
            text(`${row}.name`, 'line', { key: 'casesName' }),
            number(`${row}.cases`, 'cases'),
            number(`${row}.newCases`, 'cases'),
            {
              ...choice(`${row}.standard`, 'standard', []),
              choices: standardIds.map((id) => [id, standardName(t, id)] as const),
            },
            number(`${row}.perWorker`, 'cases-per-worker'),
            number(`${row}.workers`, 'workers', { key: 'carriers' }),
          ],
        },
      ],
    },
    {
      title: t('planner.need.basis'),
      help: t('planner.need.basis.help'),
      fields: [choice(`${at}.basis`, 'basis', bases)],
    },
  ]
}
