import { type Examples, hostile, long } from '../examples.ts'
import { Table } from './table.tsx'

export const examples: Examples = {
  plain: (t) => (
    <Table
      caption={t('count.countries', { n: 3 })}
      head={[t('register.country'), t('register.heads')]}
      rows={[
        { key: 'a', head: 'Kenya', cells: ['1,234.5'] },
        { key: 'b', head: hostile, cells: ['–'] },
      ]}
    />
  ),
  'wider than a phone': (t) => (
    <Table
      caption={t('register.heads')}
      head={[t('register.country'), ...['2026', '2027', '2028', '2029', '2030', '2031']]}
      rows={[{ key: 'a', head: long.slice(0, 30), cells: Array.from({ length: 6 }, () => '123,456,789') }]}
    />
  ),
}
