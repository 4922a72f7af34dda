import type { Translate } from '../../../i18n/translate.ts'
import { checkScenario } from '../../check.ts'
import { corePlan } from '../../core.ts'
import { modelOf } from '../../sensitivity/rules.ts'
import { type Draft, valueAt } from '../draft.ts'
import { fieldWords } from '../field-words.ts'
import { type Block, type Field, fieldsIn } from '../form/fields.ts'

/** Inputs of a plan by their fields, in words; none before it can be computed. */
function inputsOf(t: Translate, { sensitivity: _, variations: __, ...draft }: Draft) {
  const checked = checkScenario(draft)
  if (!checked.ok) return []
  const { scenario } = checked
  const { inputs } = modelOf(corePlan(scenario).figures)
  return inputs.map(({ field, unit }) => ({ field, unit, words: fieldWords(t, scenario, field) }))
}

/** How far inputs are moved, and what is otherwise in the low and the high scenario. */
export function sensitivityBlocks(t: Translate, draft: Draft): Block[] {
  const { text, number } = fieldsIn(t)
  const inputs = inputsOf(t, draft)
  const input = (row: string): Field => ({
    ...text(`${row}.field`, 'line', { key: 'input' }),
    ...(inputs.length > 0
      ? { kind: 'choice' as const, choices: inputs.map(({ field, words }) => [field, words] as const) }
      : {}),
  })
  /** In the unit of the input that the row names. */
  const changedValue = (row: string): Field => {
    const unit = inputs.find(({ field }) => field === valueAt(draft, `${row}.field`))?.unit
    const field = number(`${row}.value`, unit ?? 'times', { key: 'changedValue', hasSource: false })
    return field.kind === 'percent' ? field : { ...field, unit: undefined }
  }
  const variation = (name: 'low' | 'high') => ({
    name: `variations.${name}`,
    title: t.of('planner.word', `variation.${name}`),
    row: t('planner.row.change'),
    add: t.of('planner.add', name),
    most: 60,
    fields: (row: string) => [input(row), changedValue(row)],
  })
  return [
    {
      title: t('planner.step.sensitivity'),
      help: t('planner.sensitivity.help'),
      fields: [number('sensitivity.range', 'share', { key: 'range', hasSource: false })],
      lists: [
        {
          name: 'sensitivity.ranges',
          title: t('planner.sensitivity.ranges'),
          row: t('planner.row.change'),
          add: t('planner.add.ranges'),
          most: 60,
          fields: (row) => [input(row), number(`${row}.range`, 'share', { key: 'ownRange', hasSource: false })],
        },
      ],
    },
    {
      title: t('planner.variations.title'),
      help: t('planner.variations.help'),
      lists: [variation('low'), variation('high')],
    },
  ]
}

/** Assumptions and sources, of a field or of the whole. */
export function notesBlocks(t: Translate): Block[] {
  const { text } = fieldsIn(t)
  return [
    {
      title: t('planner.step.notes'),
      help: t('planner.notes.help'),
      lists: [
        {
          name: 'notes',
          title: t('planner.step.notes'),
          row: t('planner.row.note'),
          add: t('planner.add.note'),
          most: 200,
          isMain: true,
          fields: (row) => [
            text(`${row}.note`, 'note'),
            text(`${row}.source`, 'note'),
            text(`${row}.field`, 'line', { key: 'noteField' }),
          ],
        },
      ],
    },
  ]
}
