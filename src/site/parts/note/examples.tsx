import type { Examples } from '../examples.ts'
import { Note } from './note.tsx'

export const examples: Examples = {
  plain: (t) => <Note>{t('count.note')}</Note>,
  'with a heading': (t) => <Note title={t('item.correction')}>{t('elsewhere.found.listing')}</Note>,
}
