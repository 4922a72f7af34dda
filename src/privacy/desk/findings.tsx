import { Button } from '@payloadcms/ui'
import { useSay } from '../../i18n/desk/use-say.ts'
import type { Kept } from './answers.ts'
import { privacyWords } from './words.ts'

type Part = Kept['parts'][number]

/** An instant to the minute, in UTC; anything else as it is. */
const readable = (value: string | number) =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(value)) ? `${String(value).slice(0, 16).replace('T', ' ')} UTC` : value

/** What there is, what of it goes and what stays, before anything is done. */
export function Findings({ kept, save, erase }: { kept: Kept; save: () => void; erase: () => void }) {
  const words = privacyWords(useSay())
  const { parts, elsewhere, erased } = kept
  const going = parts.filter(({ goes }) => goes)
  const staying = parts.filter(({ goes }) => !goes)
  return (
    <div className="week-findings">
      {erased.length > 0 ? <p>{words.erasedBefore(erased.map((at) => at.slice(0, 10)).join(', '))}</p> : null}
      {parts.length === 0 && elsewhere.length === 0 ? <p>{words.nothing}</p> : null}
      <Parts title={words.goes} parts={going} />
      <Parts title={words.stays} parts={staying} />
      {elsewhere.length > 0 ? (
        <>
          <h3>{words.elsewhere}</h3>
          <p>{words.elsewhereHint}</p>
          <ul>
            {elsewhere.map(({ where, rows, isVersion }) => (
              <li key={`${where} ${isVersion}`}>
                {isVersion ? words.placeInVersions(where, rows) : words.place(where, rows)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="week-told">
        {words.named} <a href="/desk/collections/persons">{words.people}</a>,{' '}
        <a href="/desk/collections/consents">{words.consents}</a>. {words.namedHint}
      </p>
      <p className="week-told">{words.copies}</p>
      <p className="week-retry">
        {parts.length > 0 ? (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={save}>
            {words.export}
          </Button>
        ) : null}
        {going.length > 0 ? (
          <Button className="week-erase" buttonStyle="secondary" size="small" margin={false} onClick={erase}>
            {words.erase}
          </Button>
        ) : null}
      </p>
    </div>
  )
}

function Parts({ title, parts }: { title: string; parts: Part[] }) {
  if (parts.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      {parts.map(({ what, fate, rows }) => (
        <section key={what}>
          <h4>
            {what} ({rows.length})
          </h4>
          <p>{fate}</p>
          <ul className="week-traces">
            {rows.map((row) => (
              <li key={JSON.stringify(row)}>
                <bdi>{Object.values(row).map(readable).join(' · ')}</bdi>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
