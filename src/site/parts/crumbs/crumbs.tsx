import type { Translate } from '../../../i18n/translate.ts'

export type Crumb = { href: string; title: string }

/** The way from the home page to this one, which is not in it. Nothing where it would be home alone. */
export function Crumbs({ t, crumbs }: { t: Translate; crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null
  return (
    <nav className="crumbs wrap" aria-label={t('crumbs.label')}>
      <ol>
        {[{ href: '/', title: t('crumbs.home') }, ...crumbs].map((crumb) => (
          <li key={crumb.href}>
            <a href={t.href(crumb.href)}>
              <bdi>{crumb.title}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
