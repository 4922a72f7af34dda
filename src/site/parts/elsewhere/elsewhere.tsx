import type { Translate } from '../../../i18n/translate.ts'
import { hostOf } from './host.ts'

export type ElsewhereView = {
  url?: string
  titleThere?: string
  /** Address of a list in which it was seen. */
  seenAt?: string
  found?: string
}

/** Says that the text of an item lies at another address and leads there, or that nobody knows where it lies. */
export function Elsewhere({ t, elsewhere }: { t: Translate; elsewhere: ElsewhereView }) {
  const host = elsewhere.url ? hostOf(elsewhere.url) : undefined
  const listHost = elsewhere.seenAt ? hostOf(elsewhere.seenAt) : undefined
  return (
    <section className="away">
      <h2>{t('elsewhere.title')}</h2>
      <p>
        {t('elsewhere.record')} {elsewhere.found ? t.of('elsewhere.found', elsewhere.found) : null}
      </p>
      {elsewhere.titleThere ? (
        <p>{t.rich('elsewhere.titleThere', { title: <cite key="title">{elsewhere.titleThere}</cite> })}</p>
      ) : null}
      {host ? (
        <a className="go" href={elsewhere.url} rel="noopener">
          <span>{t('elsewhere.read', { host })}</span> <span aria-hidden="true">↗</span>
        </a>
      ) : null}
      {!host && listHost ? (
        <a className="go" href={elsewhere.seenAt} rel="noopener">
          <span>{t('elsewhere.seenAt', { host: listHost })}</span> <span aria-hidden="true">↗</span>
        </a>
      ) : null}
    </section>
  )
}
