import type { ReactNode } from 'react'

/** The way to an address outside: said in words where it leads, drawn as what one operates. */
export function Go({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p>
      <a className="go" href={href} rel="noopener">
        <span>{children}</span> <span aria-hidden="true">↗</span>
      </a>
    </p>
  )
}
