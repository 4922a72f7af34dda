import { createElement, type ReactNode } from 'react'

type RowProps = {
  /** The heading in the margin. */
  title: ReactNode
  level?: 2 | 3
  /** Below the heading, in the margin: a date, a note. */
  rail?: ReactNode
  /** Day whose colour the row bears: `d1` to `d5`. */
  className?: string
  /** Anchor of the row. */
  id?: string
  children: ReactNode
}

/**
 * A part of a page: its heading in the margin, its matter beside it; on a phone one below the other.
 * No landmark: screen readers find it by its heading, and would say a landmark's name a second time.
 */
export function Row({ title, level = 2, rail, className, id, children }: RowProps) {
  return (
    <section className={className ? `row ${className}` : 'row'} id={id}>
      <div className="rail">
        {createElement(`h${level}`, null, title)}
        {rail}
      </div>
      <div>{children}</div>
    </section>
  )
}
