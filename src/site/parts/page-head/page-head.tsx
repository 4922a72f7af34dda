import type { ReactNode } from 'react'
import { languageName } from '../../../i18n/names.ts'
import type { Translate } from '../../../i18n/translate.ts'
import type { Text } from '../../../kit/item.ts'
import { Words } from '../words/words.tsx'

type PageHeadProps = {
  t: Translate
  title: Text | string
  lede?: Text | string
  /** What stands in the margin before the title: kind, dates, the day's ring. */
  rail?: ReactNode
  /** Below title and lede: bylines, counts. */
  children?: ReactNode
}

/** Titles are set smaller the longer they are, so that they do not fill a phone's screen. */
const sizeOf = ({ length }: string) => (length > 110 ? 'longer' : length > 60 ? 'long' : undefined)

/** The head of a page: its one `h1`, with what places it in the margin. */
export function PageHead({ t, title, lede, rail, children }: PageHeadProps) {
  const heading = textOf(t, title)
  const lead = lede ? textOf(t, lede) : undefined
  return (
    <header className="row head">
      <div className="rail">{rail}</div>
      <div>
        <h1 className={sizeOf(heading.text)}>
          <Words t={t} text={heading} />
        </h1>
        {heading.lang === t.locale ? null : (
          <p className="small">{t('text.in', { language: languageName(t.locale, heading.lang) })}</p>
        )}
        {lead ? (
          <p className="lede">
            <Words t={t} text={lead} />
          </p>
        ) : null}
        {children}
      </div>
    </header>
  )
}

function textOf(t: Translate, text: Text | string): Text {
  return typeof text === 'string' ? { text, lang: t.locale } : text
}
