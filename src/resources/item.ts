import { itemRoom } from '../editions/index.ts'

export const resourceItems = itemRoom({
  room: 'resources',
  address: 'resources',
  kinds: ['publication', 'guidance', 'report', 'tool', 'journal-article', 'other'],
})
