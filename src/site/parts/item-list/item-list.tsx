import { createElement } from 'react'
import type { Translate } from '../../../i18n/translate.ts'
import type { ItemView } from '../../../kit/item.ts'
import { strandOf } from '../../../kit/strand.ts'
import { BylineList } from '../byline-list/byline-list.tsx'
import { hostOf } from '../elsewhere/host.ts'
import { Note } from '../note/note.tsx'
import { LanguageMark, Words } from '../words/words.tsx'

type ItemListProps = {
  t: Translate
  items: readonly ItemView[]
  /** Level of the titles' headings. */
  level?: 2 | 3 | 4
  /** Address of the page the list stands on; a person's own name is no link on their page. */
  here?: string
  /** Whether each entry names its edition and day, for lists that go across the weeks. */
  where?: boolean
}

/** Entries of items, one below the other. */
export function ItemList({ t, items, level = 3, here, where = false }: ItemListProps) {
  return (
    <ul className="items">
      {items.map((item) => (
        <ItemEntry key={`${item.room}${item.id}`} t={t} item={item} level={level} here={here} where={where} />
      ))}
    </ul>
  )
}

/** One entry of such a list. */
export function ItemEntry({ t, item, level = 3, here, where }: Omit<ItemListProps, 'items'> & { item: ItemView }) {
  const host = item.elsewhere ? hostOf(item.elsewhere) : undefined
  const title = (
    <a href={t.href(item.href)}>
      <Words t={t} text={item.title} />
    </a>
  )
  return (
    <li className={item.day ? `d${strandOf(item.day)}` : undefined}>
      <p className="kind">
        {t.of('item.kind', item.kind)}
        {where ? <Place t={t} item={item} /> : null}
        {item.isCancelled ? (
          <>
            {' '}
            <span className="dot">{t('event.cancelled')}</span>
          </>
        ) : null}
        <LanguageMark t={t} text={item.title} />
      </p>
      {createElement(`h${level}`, null, title)}
      {item.summary ? (
        <p className="sum">
          <Words t={t} text={item.summary} />
        </p>
      ) : null}
      <BylineList t={t} bylines={item.bylines} here={here} />
      {item.bylines.length === 0 && item.organisations.length > 0 ? (
        <BylineList
          t={t}
          bylines={[{ credentials: [], organisations: item.organisations, part: 'author' }]}
          here={here}
        />
      ) : null}
      {host ? <p className="small">{t('elsewhere.mark', { host })}</p> : null}
      {item.correction ? (
        <Note title={t('item.correction')}>
          <Words t={t} text={item.correction} />
        </Note>
      ) : null}
    </li>
  )
}

function Place({ t, item }: { t: Translate; item: ItemView }) {
  const edition = item.edition?.year ?? (item.sample ? t('sample.title') : undefined)
  if (edition === undefined) return null
  return (
    <>
      {' '}
      <span className="dot">{edition}</span>{' '}
      {item.day ? <span className="dot">{t('day.title', { number: item.day })}</span> : null}
    </>
  )
}
