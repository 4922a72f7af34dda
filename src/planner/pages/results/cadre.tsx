import type { Translate } from '../../../i18n/translate.ts'
import { Row } from '../../../site/parts/row/row.tsx'
import { Table, type TableRow } from '../../../site/parts/table/table.tsx'
import type { CadreResult, Figure } from '../../index.ts'
import { number, percent, workers } from '../format.ts'
import { Cases } from './cases.tsx'
import { How } from './how.tsx'
import type { Shown } from './page.tsx'
import { workingsOf } from './workings.tsx'

/** What a cadre needs, in each way that was given, and how that stands to who is in post. */
export function CadreNeed({ t, results, s, cadre }: Shown & { cadre: CadreResult }) {
  const { workload, ratio, groups, cases, need, existing } = cadre
  if (!need) return null
  const { money } = results.scenario
  return (
    <Row title={<bdi>{cadre.name}</bdi>} rail={<p>{t.of('planner.choice.basis', need.basis)}</p>}>
      <div className="part">
        <p className="theme">
          {t('planner.results.need', {
            posts: number(t, need.posts.value, 2),
            workers: workers(t, need.required.value),
          })}
        </p>
        {existing === undefined ? null : (
          <p>
            {t('planner.results.existing', { existing: workers(t, existing) })} {missingSentence(t, need.missing)}
          </p>
        )}
        {workload ? <Workload t={t} workload={workload} /> : null}
        {groups ? (
          <Table
            caption={t('planner.need.groups')}
            head={[t('planner.label.area'), t('planner.unit.workersNeeded')]}
            rows={groups.areas.map(({ name, workers: one }) => ({
              key: name,
              head: <bdi>{name}</bdi>,
              cells: [workers(t, one.value)],
            }))}
          />
        ) : null}
        {cases ? <Cases t={t} cases={cases} /> : null}
        {need.supervisorPosts ? (
          <p>{t('planner.results.supervisors', { posts: number(t, need.supervisorPosts.value, 2) })}</p>
        ) : null}
        <How
          t={t}
          money={money}
          more={t.href(workingsOf(s, `${cadre.index + 1}-need`))}
          figures={[
            ...(workload
              ? [
                  workload.availableTime,
                  workload.serviceWorkers,
                  workload.categoryAllowance,
                  workload.individualAllowance,
                  workload.required,
                  workload.ratio,
                ]
              : []),
            ratio?.required,
            groups?.required,
            cases?.required,
            need.posts,
            need.missing,
            need.supervisors,
          ]}
        />
      </div>
    </Row>
  )
}

function missingSentence(t: Translate, missing: Figure | undefined): string {
  if (!missing) return ''
  const posts = workers(t, Math.abs(missing.value))
  if (Math.abs(missing.value) < 1e-9) return t('planner.results.enough')
  return missing.value > 0 ? t('planner.results.missing', { posts }) : t('planner.results.spare', { posts })
}

/** WISN: time, services, allowances, what is required, and what the ratio says. */
function Workload({ t, workload }: { t: Translate; workload: NonNullable<CadreResult['workload']> }) {
  const word = (id: string) => t.of('planner.word', `formula.${id}`)
  const line = (figure: Figure | undefined, digits: number): TableRow[] =>
    figure ? [{ key: figure.id, head: word(figure.formula), cells: [number(t, figure.value, digits)] }] : []
  return (
    <>
      {workload.pressure && workload.ratio ? (
        <p>
          <strong>{t.of('planner.pressure', workload.pressure, { ratio: number(t, workload.ratio.value, 4) })}</strong>
        </p>
      ) : null}
      <Table
        caption={t('planner.results.services')}
        head={[
          t('planner.row.services'),
          t.of('planner.word', 'term.standardWorkload'),
          t('planner.unit.workersNeeded'),
        ]}
        rows={workload.services.map(({ name, standardWorkload, workers: one }) => ({
          key: one.id,
          head: <bdi>{name}</bdi>,
          cells: [number(t, standardWorkload.value, 2), number(t, one.value, 4)],
        }))}
      />
      <Table
        caption={t('planner.results.wisn')}
        head={[t.of('planner.word', 'column.figure'), t.of('planner.word', 'column.value')]}
        rows={[
          ...line({ ...workload.availableTime, formula: 'available-time' }, 3),
          ...line(workload.serviceWorkers, 6),
          { key: 'support', head: word('all-support-shares'), cells: [percent(t, workload.supportShare.value, 2)] },
          ...line(workload.categoryAllowance, 6),
          ...line(workload.individualAllowance, 6),
          ...line(workload.required, 6),
          ...line(workload.difference, 6),
          ...line(workload.ratio, 4),
        ]}
      />
    </>
  )
}
