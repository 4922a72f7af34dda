import { languagesFact } from '../site/item-page/facts.tsx'
import { itemPage } from '../site/item-page/item-page.tsx'
import { listPage } from '../site/item-page/list-page.tsx'
import type { Page, PageContext, Redirect, Route } from '../site/page.ts'
import { PostText } from './post-text.tsx'
import { listPosts, readPost, readRoundUp } from './queries.ts'

const showPosts = (context: PageContext): Promise<Page | Redirect | null> =>
  listPage(context, {
    path: '/posts',
    family: 'posts',
    title: context.t('posts.title'),
    lede: context.t('posts.lede'),
    read: (page) => listPosts(context.read, page),
  })

async function showPost(context: PageContext): Promise<Page | null> {
  const { t, read, params, site } = context
  const post = await readPost(read, params.slug ?? '', site.homeZone)
  if (!post) return null
  return itemPage(context, {
    ...post,
    family: 'post',
    list: { href: '/posts', title: t('posts.title') },
    content: <PostText t={t} post={post} />,
    facts: [languagesFact(t, post.languages)],
  })
}

/** What another organisation published about the week: a record, never a copy. */
async function showRoundUp(context: PageContext): Promise<Page | null> {
  const { t, read, params, site } = context
  const record = await readRoundUp(read, params.slug ?? '', site.homeZone)
  if (!record) return null
  return itemPage(context, {
    ...record,
    family: 'round-up',
    list: { href: '/archive', title: t('archive.title') },
    facts: [languagesFact(t, record.languages)],
  })
}

export const postRoutes: Route[] = [
  { path: '/posts', family: 'posts', query: ['page'], show: showPosts },
  { path: '/posts/:slug', family: 'post', show: showPost },
  { path: '/round-up/:slug', family: 'round-up', show: showRoundUp },
]
