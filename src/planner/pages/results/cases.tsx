import type { Translate } from '../../../i18n/translate.ts'
import { Table } from '../../../site/parts/table/table.tsx'
import { type CasesResult, standardSources } from '../../index.ts'
import { number, workers, year } from '../format.ts'
import { mixedSentence, newFamiliesSentence } from '../sentences.ts'
import { kindName, perWorker } from '../standard-names.ts'

/** Open cases against every published standard for their kind, each with its source and year. */
export function Cases({ t, cases: { kinds, mixed } }: { t: Translate; cases: CasesResult }) {
  const used = new Set(kinds.flatMap(({ standards }) => standards.map(({ standard }) => standard.from)))
  return (
    <>
      {kinds.map(({ name, caseload, standards, newFamilies, workers: needed }) => (
        <div className="part" key={needed.id}>
          <Table
            caption={
              caseload
                ? t('planner.results.caseload', { name, caseload: number(t, caseload.value, 1) })
                : t('planner.results.cases', { name })
            }
            head={[
              t('planner.label.standard'),
              t('planner.results.mostCases'),
              t('planner.unit.workersNeeded'),
              t('planner.results.today'),
            ]}
            rows={
              standards.length > 0
                ? standards.map(({ standard, workers: one, verdict }) => ({
                    key: standard.id,
                    head: `${kindName(t, standard)} (${year(standardSources[standard.from].year)})`,
                    cells: [
                      perWorker(t, standard),
                      workers(t, one.value),
                      verdict ? t.of('planner.verdict', verdict) : '–',
                    ],
                  }))
                : [{ key: name, head: t('planner.results.ownStandard'), cells: ['', workers(t, needed.value), ''] }]
            }
          />
          {newFamilies ? <p>{newFamiliesSentence(t, newFamilies)}</p> : null}
        </div>
      ))}
      {mixed ? <p>{mixedSentence(t, mixed)}</p> : null}
      {[...used].map((id) => (
        <p key={id} className="small">
          <bdi lang="en" dir="ltr">
            {standardSources[id].publisher}, <cite>{standardSources[id].title}</cite>, {standardSources[id].year}
          </bdi>
        </p>
      ))}
    </>
  )
}
