import { BylineList } from '../byline-list/byline-list.tsx'
import { type Examples, english, hostile, long, makeByline, mixed } from '../examples.ts'
import { PageHead } from './page-head.tsx'

export const examples: Examples = {
  plain: (t) => <PageHead t={t} title={t('archive.title')} lede={t('archive.lede', { week: 'Example Week' })} />,
  'of a day': (t) => (
    <PageHead
      t={t}
      title={english('Standards and voices in case management')}
      rail={<p>{t('day.of', { number: 3, total: 5 })}</p>}
    />
  ),
  'of a post with a long title': (t) => (
    <PageHead
      t={t}
      title={english('Developing Standard Operating Procedures for Case Management in Humanitarian Settings')}
    >
      <BylineList t={t} bylines={[makeByline()]} />
    </PageHead>
  ),
  'a long word': (t) => <PageHead t={t} title={english(long)} lede={english(long)} />,
  'two directions': (t) => <PageHead t={t} title={mixed} lede={mixed} />,
  hostile: (t) => <PageHead t={t} title={english(hostile)} lede={english(hostile)} />,
}
