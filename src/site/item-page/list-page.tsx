import type { ReactNode } from 'react'
import type { ItemView } from '../../kit/item.ts'
import type { Page, PageContext, Redirect } from '../page.ts'
import { Empty } from '../parts/empty/empty.tsx'
import { ItemList } from '../parts/item-list/item-list.tsx'
import { PageHead } from '../parts/page-head/page-head.tsx'
import { Pager, pageOf, pageSize } from '../parts/pager/pager.tsx'
import { askedPage, pageHref } from './list.ts'

export type ListPage = {
  path: string
  family: string
  title: string
  lede: string
  /** What stands between the head and the list: filters. */
  above?: ReactNode
  empty?: string
  nextChange?: Temporal.Instant
  noindex?: boolean
  read(page: { page: number; limit: number }): Promise<{ items: ItemView[]; total: number }>
}

/** One page of a list of items, the newest first; null where there is no such page. */
export async function listPage({ t, query }: PageContext, list: ListPage): Promise<Page | Redirect | null> {
  if (query.get('page') === '1') return { redirect: t.href(pageHref(list.path, query, 1)), permanent: true }
  const asked = askedPage(query)
  if (asked === null) return null
  const { items, total } = await list.read({ page: asked, limit: pageSize })
  const at = pageOf(query, total, pageSize)
  if (!at) return null
  const { path, title, lede, family, nextChange, noindex } = list
  return {
    title: at.page === 1 ? title : `${title}, ${t('pager.page', { n: at.page })}`,
    description: lede,
    family,
    nextChange,
    noindex,
    feed: '/feed.xml',
    body: (
      <>
        <PageHead t={t} title={title} lede={lede} />
        {list.above}
        <div className="row">
          <div className="beside">
            {items.length > 0 ? (
              <ItemList t={t} items={items} level={2} where />
            ) : (
              <Empty>{list.empty ?? t('list.empty')}</Empty>
            )}
            <Pager t={t} {...at} href={(page) => pageHref(path, query, page)} />
          </div>
        </div>
      </>
    ),
  }
}
