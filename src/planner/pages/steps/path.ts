import type { Translate } from '../../../i18n/translate.ts'
import { type Block, fieldsIn } from '../form/fields.ts'

/** How the number of workers changes from year to year. */
export function pathBlocks(t: Translate, at: string): Block[] {
  const { text, number } = fieldsIn(t)
  const path = `${at}.path`
  return [
    {
      title: t('planner.path.flow'),
      help: t('planner.path.help'),
      fields: [
        number(`${path}.attrition`, 'share'),
        number(`${path}.hires`, 'workers'),
        number(`${path}.graduates`, 'workers'),
        number(`${path}.target`, 'posts'),
      ],
    },
    {
      title: t('planner.path.training'),
      help: t('planner.path.training.help'),
      folded: true,
      fields: [
        number(`${path}.training.places`, 'people'),
        number(`${path}.training.years`, 'years', { key: 'trainingYears' }),
        number(`${path}.training.joining`, 'share'),
        text(`${path}.startUpLimits`, 'numbers'),
      ],
    },
  ]
}
