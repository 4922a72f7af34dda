import { type Role, roles } from '../../kit/access.ts'
import type { Settings } from '../../settings.ts'

/** The roles that cannot sign in without a second factor. */
export function rolesRequired({ requireSecondFactor }: Pick<Settings, 'requireSecondFactor'>): readonly Role[] {
  if (requireSecondFactor === 'everybody') return roles
  return requireSecondFactor === 'administrators' ? ['administrator'] : []
}
