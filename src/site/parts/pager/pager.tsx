import type { Translate } from '../../../i18n/translate.ts'

/** Items on one page of a list: as many as a thin line carries at once. */
export const pageSize = 20

type PagerProps = {
  t: Translate
  /** This page, from 1. */
  page: number
  pages: number
  /** Address of a page of the list; page 1 is the list's own. */
  href(page: number): string
}

/** The pages of a list by number. Nothing where there is only one. */
export function Pager({ t, page, pages, href }: PagerProps) {
  if (pages <= 1) return null
  const shown = pagesShown(page, pages)
  return (
    <nav className="pages" aria-label={t('pager.label')}>
      <p className="small">{t('pager.of', { page, pages })}</p>
      <ul>
        {page > 1 ? (
          <li>
            <a href={t.href(href(page - 1))} rel="prev">
              {t('pager.previous')}
            </a>
          </li>
        ) : null}
        {shown.map((number, index) => (
          <li key={number}>
            {number - (shown[index - 1] ?? 0) > 1 ? <span aria-hidden="true">…</span> : null}
            {number === page ? (
              <b aria-current="page">{number}</b>
            ) : (
              <a href={t.href(href(number))} aria-label={t('pager.page', { n: number })}>
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={t.href(href(page + 1))} rel="next">
              {t('pager.next')}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

/** The first, the last and those around this one. */
export function pagesShown(page: number, pages: number): number[] {
  const near = [page - 1, page, page + 1].filter((one) => one >= 1 && one <= pages)
  return [...new Set([1, ...near, pages])].sort((a, b) => a - b)
}

/** How many pages a list of so many entries has, and which one is meant by `?page=`; null where there is no such page. */
export function pageOf(query: URLSearchParams, total: number, limit: number): { page: number; pages: number } | null {
  const pages = Math.max(1, Math.ceil(total / limit))
  const asked = query.get('page') ?? '1'
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0
  return page >= 1 && page <= pages ? { page, pages } : null
}
