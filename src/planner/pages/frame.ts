import type { Translate } from '../../i18n/translate.ts'
import type { Page } from '../../site/page.ts'

/** What pages with a plan in their address have in common: no search engine lists them. */
export const plannerFrame = { family: 'planner', noindex: true } as const satisfies Partial<Page>

export const plannerCrumb = (t: Translate) => ({ href: '/planner', title: t('planner.title') })

/** An address of the planner with the plan in it. */
export const withPlan = (path: string, s: string): string =>
  s ? `${path}${path.includes('?') ? '&' : '?'}s=${s}` : path
