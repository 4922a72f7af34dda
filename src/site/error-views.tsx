import type { Translate } from '../i18n/translate.ts'
import type { ErrorPages } from './error-pages.ts'
import type { Refusal } from './forms/sent.ts'
import type { Nav } from './nav.ts'
import type { Page } from './page.ts'
import { PageHead } from './parts/page-head/page-head.tsx'
import { Row } from './parts/row/row.tsx'
import { SearchForm } from './parts/search-form/search-form.tsx'
import { TagList } from './parts/tag-list/tag-list.tsx'

/** The pages that say that something is not there, or went wrong, and where one can go from here. */
export function errorPages(nav: Nav): ErrorPages {
  const ways = (t: Translate) => [
    { key: '/', href: '/', label: t('crumbs.home') },
    ...nav.main.map(({ href, label }) => ({ key: href, href, label: t(label) })),
  ]
  const canSearch = nav.main.some(({ href }) => href === '/search')

  function errorPage(t: Translate, kind: '404' | '500' | 'busy' | Refusal, detail?: string): Page {
    const title = t(`error.${kind}.title`)
    const description = t(`error.${kind}.text`)
    const body = (
      <>
        <PageHead t={t} title={title} lede={description}>
          {detail ? <p className="note">{detail}</p> : null}
        </PageHead>
        {canSearch && kind === '404' ? (
          <Row title={t('search.title')}>
            <SearchForm t={t} />
          </Row>
        ) : null}
        <Row title={t('error.ways')}>
          <TagList t={t} tags={ways(t)} />
        </Row>
      </>
    )
    return { title, description, body, family: 'error', noindex: true, alternates: false }
  }

  return {
    notFound: ({ t }) => ({ ...errorPage(t, '404'), status: 404 }),
    failed: (t, id) => errorPage(t, '500', t('error.500.noted', { id })),
    refused: (t, why) => errorPage(t, why),
    busy: (t) => errorPage(t, 'busy'),
  }
}
