import type { ItemRoom } from '../kit/item.ts'
import type { Page, PageContext, Route } from '../site/page.ts'
import { Empty } from '../site/parts/empty/empty.tsx'
import { ItemEntry } from '../site/parts/item-list/item-list.tsx'
import { PageHead } from '../site/parts/page-head/page-head.tsx'
import { Pager, pageOf } from '../site/parts/pager/pager.tsx'
import { SearchForm } from '../site/parts/search-form/search-form.tsx'
import { Words } from '../site/parts/words/words.tsx'
import { mostRanked, type SearchIndex } from './index-store.ts'
import { type Result, readResults } from './queries.ts'

const pageSize = 20

/** `/search?q=`: what the archive holds, in the page's language, made on the server. */
export function searchRoutes(index: SearchIndex, rooms: readonly ItemRoom[]): Route[] {
  return [
    {
      path: '/search',
      family: 'search',
      query: ['q', 'page'],
      cache: false,
      show: (context) => showSearch(index, rooms, context),
    },
  ]
}

async function showSearch(index: SearchIndex, rooms: readonly ItemRoom[], context: PageContext): Promise<Page | null> {
  const { t, query, read } = context
  const asked = (query.get('q') ?? '').trim().slice(0, 200)
  const at = /^[1-9]\d{0,3}$/.test(query.get('page') ?? '1') ? Number(query.get('page') ?? 1) : 1
  const found = index.find(asked, { limit: pageSize, offset: (at - 1) * pageSize })
  const pages = pageOf(query, Math.min(found.total, mostRanked), pageSize)
  if (!pages) return null
  const results = await readResults(read, rooms, found.hits)
  const title = asked ? t('search.titleFor', { query: asked }) : t('search.title')
  return {
    title,
    description: t('search.hint'),
    family: 'search',
    noindex: asked !== '',
    body: (
      <>
        <PageHead t={t} title={t('search.title')} lede={t('search.hint')}>
          <SearchForm t={t} query={asked} />
        </PageHead>
        {asked ? (
          <section className="row">
            <div className="rail">
              <h2>{t('search.results', { n: found.total, query: asked })}</h2>
            </div>
            <div className="stack">
              {found.corrected ? <p className="note">{t('search.corrected', { words: found.corrected })}</p> : null}
              {results.length > 0 ? (
                <Results t={t} results={results} />
              ) : (
                <Empty>{t('search.none', { query: asked })}</Empty>
              )}
              <Pager
                t={t}
                {...pages}
                href={(page) => `/search?${new URLSearchParams({ q: asked, page: String(page) })}`}
              />
            </div>
          </section>
        ) : null}
      </>
    ),
  }
}

/** The results in their order of merit; items look as they do in every list. */
function Results({ t, results }: { t: PageContext['t']; results: Result[] }) {
  return (
    <ul className="items">
      {results.map((result) =>
        'item' in result ? (
          <ItemEntry key={result.key} t={t} item={result.item} where />
        ) : (
          <li key={result.key}>
            <p className="kind">{t.of('search.kind', result.collection)}</p>
            <h3>
              <a href={t.href(result.href)}>
                <Words t={t} text={result.title} />
              </a>
            </h3>
            {result.summary ? (
              <p className="sum">
                <Words t={t} text={result.summary} />
              </p>
            ) : null}
          </li>
        ),
      )}
    </ul>
  )
}
