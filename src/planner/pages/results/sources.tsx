import type { Translate } from '../../../i18n/translate.ts'
import { type Scenario, wisnSource } from '../../index.ts'
import { fieldWords } from '../field-words.ts'

/** Assumptions and sources, each with the field it belongs to, and whose the methods are. */
export function Sources({ t, scenario, usesWisn }: { t: Translate; scenario: Scenario; usesWisn: boolean }) {
  const { notes = [], isExample } = scenario
  return (
    <div className="part">
      {isExample ? <p>{t.of('planner.word', 'about.example')}</p> : null}
      <ul className="names">
        {notes.map(({ field, note, source }) => (
          <li key={`${field}${note}${source}`}>
            {field ? <b>{fieldWords(t, scenario, field)}: </b> : null}
            <bdi>{[note, source].filter(Boolean).join(' – ')}</bdi>
          </li>
        ))}
      </ul>
      <p>
        {usesWisn ? <>{t('planner.method.wisn')} </> : null}
        {usesWisn ? (
          <bdi lang="en" dir="ltr">
            {wisnSource.publisher}, <cite>{wisnSource.title}</cite>, {wisnSource.year}.
          </bdi>
        ) : null}{' '}
        {t('planner.method.ours')}
      </p>
    </div>
  )
}
