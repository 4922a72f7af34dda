import type { ReactNode } from 'react'

/** Where there is nothing to list: what that means, and where to go on. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}
