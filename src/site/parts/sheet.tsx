import type { Translate } from '../../i18n/translate.ts'
import { examples as braid } from './braid/examples.tsx'
import { examples as bylineList } from './byline-list/examples.tsx'
import { examples as copy } from './copy/examples.tsx'
import { examples as counts } from './counts/examples.tsx'
import { examples as crumbs } from './crumbs/examples.tsx'
import { examples as dayStrip } from './day-strip/examples.tsx'
import { examples as elsewhere } from './elsewhere/examples.tsx'
import { examples as empty } from './empty/examples.tsx'
import type { Examples } from './examples.ts'
import { examples as facts } from './facts/examples.tsx'
import { examples as form } from './form/examples.tsx'
import { examples as itemList } from './item-list/examples.tsx'
import { examples as languageMenu } from './language-menu/examples.tsx'
import { examples as note } from './note/examples.tsx'
import { examples as pageHead } from './page-head/examples.tsx'
import { examples as pager } from './pager/examples.tsx'
import { examples as prose } from './prose/examples.tsx'
import { examples as row } from './row/examples.tsx'
import { examples as searchForm } from './search-form/examples.tsx'
import { examples as table } from './table/examples.tsx'
import { examples as tagList } from './tag-list/examples.tsx'
import { examples as turn } from './turn/examples.tsx'
import { examples as words } from './words/examples.tsx'
import { languageOf } from './words/words.tsx'
import { examples as yearShelf } from './year-shelf/examples.tsx'

/** Every part by the name of its folder, with its examples. */
export const parts: Record<string, Examples> = {
  braid,
  'byline-list': bylineList,
  counts,
  crumbs,
  'day-strip': dayStrip,
  elsewhere,
  copy,
  empty,
  facts,
  form,
  'item-list': itemList,
  'language-menu': languageMenu,
  note,
  'page-head': pageHead,
  pager,
  prose,
  row,
  'search-form': searchForm,
  table,
  'tag-list': tagList,
  turn,
  words,
  'year-shelf': yearShelf,
}

/** All examples of all parts, one below the other, to be looked at. */
export function Sheet({ t }: { t: Translate }) {
  return (
    <>
      {Object.entries(parts).map(([part, examples]) => (
        <section key={part}>
          <h2 {...languageOf(t, 'en')}>{part}</h2>
          {Object.entries(examples).map(([name, show]) => (
            <div key={name}>
              <p className="small" {...languageOf(t, 'en')}>
                {name}
              </p>
              {show(t)}
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
