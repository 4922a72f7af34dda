import type { Translate } from '../../../i18n/translate.ts'
import { type Block, fieldsIn } from '../form/fields.ts'

/** Currency, prices and budget of the whole plan. */
export function moneyBlocks(t: Translate): Block[] {
  const { text, number, year, check } = fieldsIn(t)
  return [
    {
      title: t('planner.money.prices'),
      help: t('planner.money.help'),
      fields: [
        text('money.currency', 'currency'),
        year('money.priceYear'),
        number('money.inflation', 'rate'),
        { ...number('money.budget', 'money'), unit: t('planner.unit.currency') },
        check('money.inflatesOneOff'),
      ],
    },
    {
      title: t('planner.money.second'),
      folded: true,
      fields: [
        text('money.second.currency', 'currency', { key: 'secondCurrency' }),
        { ...number('money.second.rate', 'times', { key: 'secondRate' }), unit: t('planner.unit.rate') },
      ],
    },
  ]
}

/** What a post and a newcomer of a cadre cost. */
export function costBlocks(t: Translate, at: string): Block[] {
  const { number } = fieldsIn(t)
  const amount = (name: string) => ({ ...number(`${at}.cost.${name}`, 'money'), unit: t('planner.unit.currency') })
  return [
    {
      title: t('planner.cost.recurrent'),
      help: t('planner.cost.recurrent.help'),
      fields: [
        amount('salary'),
        number(`${at}.cost.onCostShare`, 'rate'),
        ...['onCosts', 'transport', 'supervision', 'inServiceTraining'].map(amount),
      ],
    },
    {
      title: t('planner.cost.oneOff'),
      help: t('planner.cost.oneOff.help'),
      fields: ['recruitment', 'equipment', 'preServiceTraining'].map(amount),
    },
  ]
}
