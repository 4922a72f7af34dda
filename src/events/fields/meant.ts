import type { Say } from '../../i18n/desk/say.ts'
import { intlTag } from '../../i18n/intl.ts'
import { meantBy } from '../rules.ts'

/** Which instant a wall time in a zone is taken for, told to editors. */
export function meantIn(say: Say, wall: string, zone: string): string {
  const { instant, shown, clocks } = meantBy(wall, zone)
  const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const inUtc = instant.toLocaleString(intlTag(say.language), { ...date, ...clock, timeZone: 'UTC' })
  if (clocks === 'back')
    return say('{inUtc}, UTC. The clocks go back and show {shown} twice: the first time is meant.', { inUtc, shown })
  if (clocks === 'forward')
    return say('{inUtc}, UTC. The clocks go forward and never show {wall}: {shown} is meant.', {
      ...{ inUtc, shown },
      wall: wall.slice(11),
    })
  return say('{inUtc}, UTC', { inUtc })
}
