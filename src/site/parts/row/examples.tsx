import type { Examples } from '../examples.ts'
import { Row } from './row.tsx'

export const examples: Examples = {
  plain: (t) => (
    <Row title={t('edition.about')}>
      <p>{t('edition.planned')}</p>
    </Row>
  ),
  'of a day': (t) => (
    <Row title={t('day.title', { number: 4 })} rail={<p>{t('edition.datesUnknown')}</p>} className="d4">
      <p>{t('day.empty')}</p>
    </Row>
  ),
}
