import { localPath } from '../i18n/languages.ts'
import type { FramedPage } from './frame.tsx'
import { currentOf } from './frame-top.tsx'
import { LanguageMenu } from './parts/language-menu/language-menu.tsx'
import { Picture } from './picture.tsx'
import { withTextOnly } from './variants.ts'

/** The footer: who holds the week, the further pages, the other languages, what is done with readers: nothing. */
export function FrameFoot({ page, frame }: FramedPage) {
  const { t, site, nav, path, textOnly } = frame
  const wished = textOnly === 'asked' ? withTextOnly(path) : path
  const hasAbout = nav.more.some(({ href }) => href === '/about')
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="stack">
          {site.logo && !textOnly ? <Picture picture={site.logo} sizes="12rem" lang={t.locale} /> : null}
          <p>
            <strong>
              <bdi>{site.weekName}</bdi>
            </strong>
          </p>
          <p>{t.rich('site.heldBy', { organisation: <bdi key="organisation">{site.organisation}</bdi> })}</p>
        </div>
        <div className="stack">
          {nav.more.length > 0 ? (
            <nav aria-label={t('site.more')}>
              <ul>
                {nav.more.map(({ href, label }) => (
                  <li key={href}>
                    <a href={t.href(href)} aria-current={currentOf(href, path)}>
                      {t(label)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
          {page.alternates === false ? null : <LanguageMenu t={t} path={wished} offered={site.languages} />}
          <ul>
            {site.contact ? (
              <li>
                <a href={`mailto:${site.contact}`}>{t('site.contact')}</a>
              </li>
            ) : null}
            {page.feed ? (
              <li>
                <a href={t.href(page.feed)}>{t('site.feed')}</a>
              </li>
            ) : null}
            {page.family === 'error' ? null : <PicturesWish frame={frame} />}
            {site.sourceCode ? (
              <li>
                <a href={site.sourceCode}>{t('site.sourceCode')}</a>
              </li>
            ) : null}
            {hasAbout ? (
              <li>
                <a href={`${t.href('/about')}#reuse`}>{t('site.reuse')}</a>
              </li>
            ) : null}
          </ul>
          <p className="small">{t('site.honest')}</p>
        </div>
      </div>
    </footer>
  )
}

/** The way to the page without its pictures and back. Where the browser saves data there is nothing to choose. */
function PicturesWish({ frame: { t, path, textOnly } }: Pick<FramedPage, 'frame'>) {
  const plain = localPath(t.locale, path)
  if (textOnly === 'saving') return <li>{t('site.textOnly.saving')}</li>
  return (
    <li>
      {textOnly ? (
        <a href={plain}>{t('site.textOnly.end')}</a>
      ) : (
        <a href={withTextOnly(plain)} rel="nofollow">
          {t('site.textOnly')}
        </a>
      )}
    </li>
  )
}
