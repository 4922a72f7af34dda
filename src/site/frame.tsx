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
import { PicturesLeftOut } from './picture.tsx'
import type { PageScript } from './scripts/scripts.ts'
import type { Variant } from './variants.ts'

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
  /** The scripts that may stand in a page, by name. */
  scripts: Record<PageScript, string>
  /** Without pictures: because the address asks, or the browser. */
  textOnly?: Variant['textOnly']
  /** The words of the language that the reader may prefer. */
  suggested?: Translate
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
        {frame.suggested ? <Suggestion of={frame.suggested} /> : null}
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
          {frame.textOnly ? <PicturesLeftOut value={t}>{page.body}</PicturesLeftOut> : page.body}
        </main>
        <FrameFoot page={page} frame={frame} />
      </body>
    </html>
  )
}

/** The page in the language that the browser prefers, offered in that language: nobody is led there unasked. */
function Suggestion({ of: t }: { of: Translate }) {
  return (
    <aside className="mark" lang={t.locale} dir={directionOf(t.locale)}>
      <p className="wrap">
        <a href={t.href('/')} hrefLang={t.locale}>
          {t('site.suggestion')}
        </a>
      </p>
    </aside>
  )
}

/** Families of pages that stand for a whole week. */
const tallFamilies: ReadonlySet<string> = new Set(['home', 'edition'])
