import { itemRoom } from '../editions/index.ts'

export const profileItems = itemRoom({ room: 'profiles', address: 'profiles', kinds: ['profile'] })
