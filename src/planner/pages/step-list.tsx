import type { Translate } from '../../i18n/translate.ts'
import { type Draft, entriesAt } from './draft.ts'
import { withPlan } from './frame.ts'
import { isBegun, type Place, pathOfStep, placesOf, stepIds } from './steps/steps.ts'

/** The way through the form: every step, whether it is begun, and for steps of a cadre which cadre. */
export function StepList({ t, draft, here, s }: { t: Translate; draft: Draft; here: Place | 'results'; s: string }) {
  const places = placesOf(draft)
  const current = here === 'results' ? undefined : here
  const cadres = entriesAt(draft, 'cadres')
  return (
    <nav aria-label={t('planner.steps')}>
      <ol className="tags">
        {stepIds.map((step) => {
          const all = places.filter((one) => one.step === step)
          const place = all.find(({ cadre }) => cadre === current?.cadre) ?? all[0] ?? { step }
          const isHere = current?.step === step
          const words = (
            <>
              {t.of('planner.step', step)}
              {all.some((one) => isBegun(draft, one)) ? <Done t={t} /> : null}
            </>
          )
          return (
            <li key={step}>
              {isHere ? (
                <b aria-current="step">{words}</b>
              ) : (
                <a href={t.href(withPlan(pathOfStep(place), s))}>{words}</a>
              )}
            </li>
          )
        })}
        <li>
          {current ? (
            <a href={t.href(withPlan('/planner/results', s))}>{t('planner.step.results')}</a>
          ) : (
            <b aria-current="step">{t('planner.step.results')}</b>
          )}
        </li>
      </ol>
      {current?.cadre !== undefined && cadres.length > 1 ? (
        <ul className="tags" aria-label={t('planner.step.cadres')}>
          {cadres.map(({ name }, cadre) => {
            const words = <bdi>{typeof name === 'string' ? name : cadre + 1}</bdi>
            const place = { step: current.step, cadre }
            return (
              <li key={pathOfStep(place)}>
                {cadre === current.cadre ? (
                  <b aria-current="step">{words}</b>
                ) : (
                  <a href={t.href(withPlan(pathOfStep(place), s))}>{words}</a>
                )}
              </li>
            )
          })}
        </ul>
      ) : null}
    </nav>
  )
}

function Done({ t }: { t: Translate }) {
  return (
    <>
      <span aria-hidden="true">&nbsp;✓</span>
      <span className="out">{t('planner.done')}</span>
    </>
  )
}
