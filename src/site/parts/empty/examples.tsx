import type { Examples } from '../examples.ts'
import { Empty } from './empty.tsx'

export const examples: Examples = {
  plain: (t) => <Empty>{t('list.empty')}</Empty>,
}
