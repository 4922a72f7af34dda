import { compareIn } from '../../i18n/names.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { ItemRoom } from '../../kit/item.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { Empty } from '../../site/parts/empty/empty.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Pager } from '../../site/parts/pager/pager.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { Words } from '../../site/parts/words/words.tsx'
import { readTheme, readThemes, type ThemeView } from '../queries/themes.ts'
import { pagedItems } from './item-pages.ts'
import { YearGroups } from './year-groups.tsx'

/** The themes across the years, and each one's page: `/themes`, `/themes/case-management`. */
export function themeRoutes(rooms: readonly ItemRoom[]): Route[] {
  return [
    { path: '/themes', family: 'themes', show: showThemes },
    { path: '/themes/:slug', family: 'theme', query: ['page'], show: (context) => showTheme(rooms, context) },
  ]
}

const pillars = ['planning', 'developing', 'supporting'] as const

async function showThemes({ read, t, site }: PageContext): Promise<Page> {
  const compare = compareIn(t.locale)
  const themes = (await readThemes(read)).sort((one, other) => compare(one.title.text, other.title.text))
  const others = themes.filter(({ framework }) => !pillars.some((pillar) => pillar === framework))
  return {
    title: t('themes.title'),
    description: t('themes.lede', { week: site.weekName }),
    family: 'themes',
    body: (
      <>
        <PageHead t={t} title={t('themes.title')} lede={t('themes.lede', { week: site.weekName })} />
        {themes.length === 0 ? <Empty>{t('themes.empty')}</Empty> : null}
        {pillars.map((pillar) => (
          <Themes
            key={pillar}
            t={t}
            title={t(`theme.framework.${pillar}`)}
            themes={themes.filter(({ framework }) => framework === pillar)}
          />
        ))}
        <Themes t={t} title={t('nav.themes')} themes={others} />
      </>
    ),
  }
}

function Themes({ t, title, themes }: { t: Translate; title: string; themes: readonly ThemeView[] }) {
  if (themes.length === 0) return null
  return (
    <Row title={title}>
      <ul className="names">
        {themes.map((theme) => (
          <li key={theme.slug}>
            <a href={t.href(theme.href)}>
              <b>
                <Words t={t} text={theme.title} />
              </b>
            </a>
            {theme.summary ? (
              <p className="sum">
                <Words t={t} text={theme.summary} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Row>
  )
}

async function showTheme(rooms: readonly ItemRoom[], context: PageContext): Promise<Page | null> {
  const { read, t, site, params } = context
  const theme = await readTheme(read, params.slug ?? '')
  const list = theme && (await pagedItems(context, rooms, { theme: theme.id }))
  if (!list) return null
  const { title, summary, framework, href } = theme
  return {
    title: title.text,
    description: summary?.text ?? t('theme.description', { theme: title.text, week: site.weekName }),
    family: 'theme',
    crumbs: [{ href: '/themes', title: t('themes.title') }],
    body: (
      <>
        <PageHead
          t={t}
          title={title}
          lede={summary}
          rail={
            <>
              {framework ? <p>{t.of('theme.framework', framework)}</p> : null}
              <p>{t('count.items', { n: list.total })}</p>
            </>
          }
        />
        <YearGroups t={t} items={list.items} />
        {list.total === 0 ? <Empty>{t('list.empty')}</Empty> : null}
        <Pager t={t} page={list.page} pages={list.pages} href={list.href(href)} />
      </>
    ),
  }
}
