import type { Translate } from '../../i18n/translate.ts'
import type { Sent } from '../../site/forms/sent.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'

/** What pages of the planner are made with: no database. */
export type PlannerContext = Pick<PageContext, 't' | 'params' | 'query' | 'now' | 'settings'>

/** A route that needs no more than that. */
export type PlannerRoute = Omit<Route, 'show' | 'act'> & {
  show(context: PlannerContext): ReturnType<Route['show']>
  act?(context: PlannerContext, sent: Sent): ReturnType<NonNullable<Route['act']>>
}

/** What pages with a plan in their address have in common: no search engine lists them. */
export const plannerFrame = { family: 'planner', noindex: true } as const satisfies Partial<Page>

export const plannerCrumb = (t: Translate) => ({ href: '/planner', title: t('planner.title') })

/** An address of the planner with the plan in it. */
export const withPlan = (path: string, s: string): string =>
  s ? `${path}${path.includes('?') ? '&' : '?'}s=${s}` : path
