import { type Examples, hostile } from '../examples.ts'
import { SearchForm } from './search-form.tsx'

export const examples: Examples = {
  empty: (t) => <SearchForm t={t} />,
  'with a query': (t) => <SearchForm t={t} query={hostile} label={t('home.search')} />,
}
