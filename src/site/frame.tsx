import { dateIn } from '../i18n/dates.ts'
import { directionOf } from '../i18n/direction.ts'
import type { Translate } from '../i18n/translate.ts'
import { strandOf } from '../kit/strand.ts'
import { FrameFoot } from './frame-foot.tsx'
import { FrameHead } from './frame-head.tsx'
import { FrameTop } from './frame-top.tsx'
import type { Nav } from './nav.ts'
import type { Page, SiteView } from './page.ts'
import { Band } from './parts/braid/band.tsx'
import { Crumbs } from './parts/crumbs/crumbs.tsx'

/** What stands around every page. */
export type SiteFrame = {
  t: Translate
  site: SiteView
  nav: Nav
  /** Address of the page with its query, without the language prefix. */
  path: string
  /** Address readers use, without a slash at the end. */
  publicUrl: string
  styleHref: string
}

export type FramedPage = { page: Page; frame: SiteFrame }

/** A page in its frame: language, head, skip link, header, braid, crumbs, the page's own part, footer. */
export function Frame({ page, frame }: FramedPage) {
  const { t } = frame
  return (
    <html lang={t.locale} dir={directionOf(t.locale)}>
      <FrameHead page={page} frame={frame} />
      <body className={page.day ? `d${strandOf(page.day)}` : undefined}>
        <a className="skip" href="#main">
          {t('site.skip')}
        </a>
        <FrameTop page={page} frame={frame} />
        <Band
          edition={page.edition?.slug}
          lead={page.day ? strandOf(page.day) : undefined}
          tall={tallFamilies.has(page.family)}
          draw={page.family === 'home'}
        />
        {page.previewUntil ? (
          <aside className="mark">
            <p className="wrap">{t('preview.notice', { date: dateIn(t.locale, page.previewUntil) })}</p>
          </aside>
        ) : null}
        {page.edition?.slug === 'sample' ? (
          <aside className="mark">
            <p className="wrap">{t('sample.notice')}</p>
          </aside>
        ) : null}
        <Crumbs t={t} crumbs={page.crumbs ?? []} />
        <main id="main" className="wrap" tabIndex={-1}>
          {page.body}
        </main>
        <FrameFoot page={page} frame={frame} />
      </body>
    </html>
  )
}

/** Families of pages that stand for a whole week. */
const tallFamilies: ReadonlySet<string> = new Set(['home', 'edition'])
