import type { Translate } from '../../../i18n/translate.ts'
import type { Page } from '../../../site/page.ts'
import { PageHead } from '../../../site/parts/page-head/page-head.tsx'
import { Row } from '../../../site/parts/row/row.tsx'
import type { Problem } from '../../index.ts'
import { type Draft, nameOf } from '../draft.ts'
import { fieldWords } from '../field-words.ts'
import { plannerCrumb, plannerFrame, withPlan } from '../frame.ts'
import { sentenceOf } from '../sentences.ts'
import { StepList } from '../step-list.tsx'
import { pathOfStep, placeOf } from '../steps/steps.ts'

/** A plan that cannot be computed yet: what lacks, each with the way to its step. */
export function missingPage(
  t: Translate,
  { s, draft, problems }: { s: string; draft: Draft; problems: Problem[] },
): Page {
  return {
    ...plannerFrame,
    title: t('planner.titleFor', { step: t('planner.step.results') }),
    description: t('planner.missing.lede'),
    crumbs: [plannerCrumb(t)],
    body: (
      <>
        <PageHead t={t} title={t('planner.missing.title')} lede={t('planner.missing.lede')}>
          <StepList t={t} draft={draft} here="results" s={s} />
        </PageHead>
        <Row title={t('planner.missing.list')}>
          <ul className="names">
            {problems.slice(0, 40).map((problem) => {
              const place = placeOf(draft, nameOf(problem.field))
              return (
                <li key={`${problem.field}${problem.code}`}>
                  <a href={t.href(withPlan(pathOfStep(place), s))}>
                    {t('planner.fieldOf', {
                      owner: t.of('planner.step', place.step),
                      field: fieldWords(t, draft, problem.field),
                    })}
                  </a>
                  . {sentenceOf(t, problem)}
                </li>
              )
            })}
          </ul>
        </Row>
      </>
    ),
  }
}

/** An address that holds no plan. */
export function brokenPage(t: Translate): Page {
  return {
    ...plannerFrame,
    title: t('planner.broken.title'),
    description: t('planner.broken.text'),
    status: 422,
    crumbs: [plannerCrumb(t)],
    body: (
      <PageHead t={t} title={t('planner.broken.title')} lede={t('planner.broken.text')}>
        <p>
          <a className="go" href={t.href('/planner')}>
            {t('planner.title')}
          </a>
        </p>
      </PageHead>
    ),
  }
}
