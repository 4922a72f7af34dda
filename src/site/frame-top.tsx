import { languageNames } from '../i18n/content-languages.ts'
import type { FramedPage } from './frame.tsx'

/** The header: the week's name, and the menu, which folds on a phone without a script. */
export function FrameTop({ page, frame }: FramedPage) {
  const { t, site, nav, path } = frame
  return (
    <header className="top wrap">
      <a className="name" href={t.href('/')} aria-current={path === '/' ? 'page' : undefined}>
        <bdi>{site.weekName}</bdi>
      </a>
      <details className="menu">
        <summary>{t('site.menu')}</summary>
        <nav aria-label={t('site.nav')}>
          <ul>
            {nav.main.map(({ href, label }) => (
              <li key={href}>
                <a href={t.href(href)} aria-current={currentOf(href, path)}>
                  {t(label)}
                </a>
              </li>
            ))}
            {site.languages.length > 1 && page.alternates !== false ? (
              <li>
                <a href="#languages" aria-label={t('site.language.current', { language: languageNames[t.locale] })}>
                  {languageNames[t.locale]}
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      </details>
    </header>
  )
}

/** `page` where a link leads to this very page, `true` where it leads to the part of the site this page is in. */
export function currentOf(href: string, path: string): 'page' | 'true' | undefined {
  const [here = ''] = path.split('?')
  if (here === href) return 'page'
  return here.startsWith(`${href}/`) ? 'true' : undefined
}
