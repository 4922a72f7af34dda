import type { Examples } from '../examples.ts'
import { Band } from './band.tsx'
import { Braid } from './braid.tsx'

export const examples: Examples = {
  'of a year': () => <Braid name="2021" />,
  'of another year': () => <Braid name="2014" />,
  'led by a day': () => <Braid name="2021" lead={3} />,
  'as a band': () => <Band edition="2018" />,
  'as a tall band': () => <Band edition="sample" tall />,
  'no edition': () => <Band />,
}
