import type { ReactNode } from 'react'

/** A quiet note beside the thing it is about, with its heading in bold where it has one. */
export function Note({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <p className="note">
      {title ? <strong>{title}. </strong> : null}
      {children}
    </p>
  )
}
