import type { ReactNode } from 'react'
import type { Translate } from '../../../i18n/translate.ts'

export type Tag = { href?: string; label: ReactNode; count?: number; key: string }

/** Short links side by side: themes, countries, decades. */
export function TagList({ t, tags }: { t: Translate; tags: readonly Tag[] }) {
  if (tags.length === 0) return null
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag.key}>
          {tag.href ? <a href={t.href(tag.href)}>{tag.label}</a> : tag.label}
          {tag.count === undefined ? null : <small> {tag.count}</small>}
        </li>
      ))}
    </ul>
  )
}
