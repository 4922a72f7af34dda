import { itemRoom } from '../editions/index.ts'

export const eventItems = itemRoom({
  room: 'events',
  address: 'events',
  kinds: ['webinar', 'virtual-event', 'social-media-chat', 'symposium', 'discussion-board', 'in-person'],
  alsoOrganisation: ['hosts', 'coHosts'],
})
