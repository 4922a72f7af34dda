import type { Examples } from '../examples.ts'
import { LanguageMenu } from './language-menu.tsx'

export const examples: Examples = {
  'of a page': (t) => <LanguageMenu t={t} path="/2021?page=2" offered={['en', 'fr', 'es', 'pt', 'ar']} />,
  'one language': (t) => <LanguageMenu t={t} path="/" offered={['en']} />,
}
