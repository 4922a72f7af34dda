import { renderToStaticMarkup } from 'react-dom/server'
import { Frame, type SiteFrame } from './frame.tsx'
import type { Nav } from './nav.ts'
import type { Page } from './page.ts'
import type { FrameContext } from './show.ts'

/** A page in its frame as a whole HTML document. Its first picture, which most see without scrolling, comes at once. */
export function renderPage(page: Page, frame: SiteFrame): string {
  const markup = renderToStaticMarkup(<Frame page={page} frame={frame} />)
  return `<!doctype html>${markup.replace(' loading="lazy"', '')}`
}

/**
 * Renders the pages of a site with its navigation and stylesheet.
 * @returns a function of the page, its context, and its path with its query but without the language prefix
 */
export function siteRenderer({ nav, styleHref }: { nav: Nav; styleHref: string }) {
  return (
    page: Page,
    { settings, ...context }: Pick<FrameContext, 't' | 'site' | 'settings' | 'textOnly' | 'suggested'>,
    path: string,
  ): string => renderPage(page, { ...context, nav, path, styleHref, publicUrl: settings.publicUrl })
}
