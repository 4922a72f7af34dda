import type { Translate } from '../../i18n/translate.ts'
import { Picture, type PictureView } from '../picture.tsx'

/** The picture of an item, with who made it. */
export function Shown({ t, picture }: { t: Translate; picture: PictureView }) {
  return (
    <figure>
      <Picture picture={picture} lang={t.locale} sizes="(min-width: 76rem) 60rem, 100vw" />
      {picture.credit ? <figcaption>{t('item.picture', { credit: picture.credit })}</figcaption> : null}
    </figure>
  )
}
