import { dateIn } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { DayView, EditionView } from '../queries/editions.ts'
import { daysUntil } from '../rules.ts'
import { dayNow } from './days.tsx'

type StageProps = { t: Translate; edition: EditionView; days: readonly DayView[]; now: Temporal.Instant }

/** Where the week is in its life, in a sentence; nothing once it is in the archive. */
export function StageWords({ t, edition, days, now }: StageProps) {
  const words = stageWords(t, { edition, days, now })
  const today = edition.stage === 'live' ? dayNow(edition, days, now) : undefined
  return words ? <p className="now">{today ? <a href={t.href(today.href)}>{words}</a> : words}</p> : null
}

function stageWords(t: Translate, { edition, days, now }: Omit<StageProps, 't'>): string | undefined {
  const { stage, starts, ends, zone } = edition
  const today = dayNow(edition, days, now)
  switch (stage) {
    case 'planned':
      return t('edition.planned')
    case 'announced':
      return starts && t('home.countdown', { days: daysUntil(starts, zone, now) })
    case 'live':
      return today && t('edition.live', { number: today.number, total: days.length })
    case 'wrapped':
      return ends && t('edition.wrapped', { date: dateIn(t.locale, ends, 'weekday') })
    case 'archived':
      return undefined
  }
}
