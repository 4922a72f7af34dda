import type { Examples } from '../examples.ts'
import { Copy } from './copy.tsx'

export const examples: Examples = {
  hashtags: (t) => (
    <p className="small">
      <Copy t={t} label={t('copy.hashtags')}>
        <bdi>#ExampleWeek #Example</bdi>
      </Copy>
    </p>
  ),
}
