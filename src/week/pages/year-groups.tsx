import type { Translate } from '../../i18n/translate.ts'
import type { ItemView } from '../../kit/item.ts'
import { ItemList } from '../../site/parts/item-list/item-list.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { byEdition } from '../rules.ts'

/** Items by the edition they belong to, the latest first: for pages that go across the years. */
export function YearGroups({ t, items, here }: { t: Translate; items: readonly ItemView[]; here?: string }) {
  return byEdition(items).map(({ edition, items: ofYear }) => (
    <Row
      key={edition?.slug ?? ''}
      title={edition ? <a href={t.href(`/${edition.slug}`)}>{edition.year ?? edition.slug}</a> : t('list.withoutYear')}
    >
      <ItemList t={t} items={ofYear} here={here} />
    </Row>
  ))
}
