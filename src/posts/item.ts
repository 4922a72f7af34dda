import { itemRoom } from '../editions/index.ts'

export const postItems = itemRoom({
  room: 'posts',
  address: 'posts',
  kinds: ['post', 'qa', 'case-study', 'video', 'other-media'],
})

export const roundUpItems = itemRoom({
  room: 'round-ups',
  address: 'round-up',
  kinds: ['article', 'website', 'blog', 'video'],
})
