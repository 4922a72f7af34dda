import type { ReactNode } from 'react'
import type { Translate } from '../i18n/translate.ts'
import { Go } from '../site/item-page/go.tsx'
import { Shown } from '../site/item-page/shown.tsx'
import { webAddress } from '../site/links.ts'
import { hostOf } from '../site/parts/elsewhere/host.ts'
import { FallbackNote } from '../site/parts/words/words.tsx'
import { RichText } from '../site/rich-text/rich-text.tsx'
import type { PostView } from './queries.ts'

/** Picture, film and text of a post; that there is no text yet, where nothing says where it lies. */
export function PostText({ t, post }: { t: Translate; post: PostView }): ReactNode {
  const { body, picture, item, elsewhere } = post
  const video = webAddress(post.videoUrl)
  const isEmpty = !body && !video && !elsewhere.url && !elsewhere.seenAt && !elsewhere.found
  return (
    <>
      {picture ? <Shown t={t} picture={picture} /> : null}
      {video ? <Go href={video}>{t('item.watch', { host: hostOf(video) ?? '' })}</Go> : null}
      {body && body.lang !== item.title.lang ? <FallbackNote t={t} lang={body.lang} /> : null}
      {body ? <RichText value={body.value} lang={body.lang} pageLang={t.locale} href={t.href} /> : null}
      {isEmpty ? <p className="empty">{t('item.noText')}</p> : null}
    </>
  )
}
