import { type Examples, hostile, long } from '../examples.ts'
import { Note } from './note.tsx'

export const examples: Examples = {
  'long and hostile': () => <Note title={hostile}>{long}</Note>,
  plain: (t) => <Note>{t('count.note')}</Note>,
  'with a heading': (t) => <Note title={t('item.correction')}>{t('elsewhere.found.listing')}</Note>,
}
