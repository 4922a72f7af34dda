'use client'
import { useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/**
 * Shows a page once the words for dates are there, which come in a file of their own. The content system begins some of
 * its forms anew when they come, so that what was typed before would be gone: on slow lines, a new password.
 */
export function WaitForDates({ children }: { children: ReactNode }) {
  // Its type says that they are always there.
  const dates: unknown = useTranslation().i18n.dateFNS
  return dates ? children : null
}
