import type { ReactNode } from 'react'
import { dateIn } from '../i18n/dates.ts'
import { languageName } from '../i18n/names.ts'
import type { Translate } from '../i18n/translate.ts'
import { Bodies } from '../site/item-page/facts.tsx'
import { editionTitle } from '../site/item-page/words.ts'
import { hostOf, webAddress } from '../site/links.ts'
import { Row } from '../site/parts/row/row.tsx'
import { FallbackNote, Words } from '../site/parts/words/words.tsx'
import { RichText } from '../site/rich-text/rich-text.tsx'
import type { CallView } from './queries.ts'

type CallProps = { t: Translate; call: CallView; weekName: string; level: 2 | 3 }

/** What is known of a call, in rows: statement, signatories, other languages, its place in the weeks, sources. */
export function CallRecord({ t, call, weekName, level }: CallProps) {
  const { statement, launchNote } = call
  return (
    <>
      <Row title={t('action.statement')} level={level}>
        {statement ? (
          <>
            <FallbackNote t={t} lang={statement.lang} />
            <RichText
              value={statement.value}
              lang={statement.lang}
              pageLang={t.locale}
              href={t.href}
              from={level + 1}
            />
          </>
        ) : (
          <p className="empty">{t('action.noStatement')}</p>
        )}
      </Row>
      {call.launched ? (
        <Row title={t('action.launched')} level={level}>
          <p>
            <time dateTime={call.launched}>{dateIn(t.locale, call.launched)}</time>
          </p>
          {launchNote ? (
            <p className="small">
              <Words t={t} text={launchNote} />
            </p>
          ) : null}
        </Row>
      ) : null}
      <Signatories t={t} call={call} level={level} />
      {call.signatories.length > 0 ? (
        <Row title={t('action.named')} level={level}>
          <Bodies t={t} bodies={call.signatories} />
        </Row>
      ) : null}
      <Elsewhere t={t} call={call} level={level} />
      {call.edition ? (
        <Row title={t('action.inTheWeeks')} level={level}>
          <ul className="items">
            <li>
              <p>
                <a href={t.href(`/${call.edition.slug}`)}>{editionTitle(t, weekName, call.edition)}</a>
              </p>
            </li>
            {call.items.map(({ href, title, kind }) => (
              <li key={href}>
                <p className="kind">{t.of('item.kind', kind)}</p>
                <p>
                  <a href={t.href(href)}>
                    <Words t={t} text={title} />
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </Row>
      ) : null}
      <Sources t={t} addresses={call.sources} level={level} />
    </>
  )
}

/** How many had signed, as it was stated and where. */
function Signatories({ t, call, level }: Omit<CallProps, 'weekName'>) {
  const { counts, signatoriesNote } = call
  if (counts.length === 0 && !signatoriesNote) return null
  return (
    <Row title={t('action.signatories')} level={level}>
      <ul className="stack">
        {counts.map(({ asOf, organisations, source }) => (
          <li key={`${asOf}${organisations}`}>
            {t('action.count', { n: organisations })}
            {t('byline.comma')}
            <AsOf t={t} asOf={asOf} />
            {source ? <Source address={source} /> : null}
          </li>
        ))}
      </ul>
      {signatoriesNote ? (
        <p className="small">
          <Words t={t} text={signatoriesNote} />
        </p>
      ) : null}
    </Row>
  )
}

/** A date in words; anything else as it was stated. */
function AsOf({ t, asOf }: { t: Translate; asOf: string }): ReactNode {
  const words = dateIn(t.locale, asOf)
  return words === asOf && !/^\d{4}(-\d{2})?$/.test(asOf) ? (
    <bdi lang="en">{asOf}</bdi>
  ) : (
    t('action.asOf', { date: words })
  )
}

function Source({ address }: { address: string }) {
  const url = webAddress(address)
  if (!url) return null
  return (
    <small>
      {' '}
      (<a href={url}>{hostOf(url)}</a>)
    </small>
  )
}

function Elsewhere({ t, call, level }: Omit<CallProps, 'weekName'>) {
  const known = call.elsewhere.flatMap(({ language, url }) => {
    const address = webAddress(url)
    return address ? [{ language, address }] : []
  })
  if (known.length === 0) return null
  return (
    <Row title={t('action.translations')} level={level}>
      <ul className="stack">
        {known.map(({ language, address }) => (
          <li key={address}>
            <a href={address} hrefLang={language}>
              {languageName(t.locale, language)}
            </a>{' '}
            <small>({hostOf(address)})</small>
          </li>
        ))}
      </ul>
    </Row>
  )
}

function Sources({ t, addresses, level }: { t: Translate; addresses: readonly string[]; level: 2 | 3 }) {
  const known = [...new Set(addresses.flatMap((address) => webAddress(address) ?? []))]
  if (known.length === 0) return null
  return (
    <Row title={t('action.sources')} level={level}>
      <ul className="small stack">
        {known.map((address) => (
          <li key={address}>
            <a href={address}>{readable(address)}</a>
          </li>
        ))}
      </ul>
    </Row>
  )
}

/** An address without its protocol, decoded where that is safe to read. */
function readable(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return bare.length > 80 ? `${bare.slice(0, 79)}…` : bare
}
