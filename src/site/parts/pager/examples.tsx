import type { Examples } from '../examples.ts'
import { Pager } from './pager.tsx'

const href = (page: number) => (page === 1 ? '/people' : `/people?page=${page}`)

export const examples: Examples = {
  'in the middle': (t) => <Pager t={t} page={7} pages={12} href={href} />,
  'at the start': (t) => <Pager t={t} page={1} pages={3} href={href} />,
  'one page': (t) => <Pager t={t} page={1} pages={1} href={href} />,
}
