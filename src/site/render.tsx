import { renderToStaticMarkup } from 'react-dom/server'
import { Frame, type SiteFrame } from './frame.tsx'
import type { Page } from './page.ts'
import { pageScripts } from './scripts/scripts.ts'
import type { FrameContext } from './show.ts'

/**
 * A page in its frame as a whole HTML document. The first picture of its own part, which most see without
 * scrolling, comes at once; a script comes with the mark of what it adds to (`data-copy`).
 */
export function renderPage(page: Page, frame: SiteFrame): string {
  const markup = renderToStaticMarkup(<Frame page={page} frame={frame} />)
  const wanted = pageScripts.filter((name) => markup.includes(` data-${name}="`))
  const scripts = wanted.map((name) => `<script type="module">${frame.scripts[name]}</script>`)
  const head = (end: string) => scripts.join('') + end
  return `<!doctype html>${markup.replace(/ loading="lazy"(?=.*<\/main>)/s, '').replace('</head>', head)}`
}

/**
 * Renders the pages of a site with its navigation, stylesheet and scripts.
 * @returns a function of the page, its context, and its path with its query but without the language prefix
 */
export function siteRenderer(fixed: Pick<SiteFrame, 'nav' | 'styleHref' | 'scripts'>) {
  return (
    page: Page,
    { settings, ...context }: Pick<FrameContext, 't' | 'site' | 'settings' | 'textOnly' | 'suggested'>,
    path: string,
  ): string => renderPage(page, { ...context, ...fixed, path, publicUrl: settings.publicUrl })
}
