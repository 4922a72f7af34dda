import type { ReactNode } from 'react'

/** A text to be read; one in another language than the page says so (`languageOf`). */
export function Prose({ children, ...language }: { lang?: string; dir?: string; children: ReactNode }) {
  return (
    <div className="prose" {...language}>
      {children}
    </div>
  )
}
