import type { ReactNode } from 'react'
import { Row } from '../../../site/parts/row/row.tsx'
import { TagList } from '../../../site/parts/tag-list/tag-list.tsx'
import type { PlanResults } from '../../index.ts'
import { withPlan } from '../frame.ts'
import { CadreNeed } from './cadre.tsx'
import { Cost } from './cost.tsx'
import type { Shown } from './page.tsx'
import { CadrePath } from './path.tsx'
import { Sensitivity } from './sensitivity.tsx'
import { Sources } from './sources.tsx'
import { Variations } from './variations.tsx'

/** A part of the results: its name, and `key` in the address of a page that shows it alone. */
export type Part = { key: string; name: string; body: ReactNode }

/** All parts of a plan's results, in the order in which one reads them. */
export function partsOf(shown: Shown): Part[] {
  const { t, results } = shown
  const { scenario, cadres, cost } = results
  const sensitivity = results.sensitivity.filter(({ swings }) => swings.length > 0)
  const ofCadre = (owner: string, step: 'need' | 'path') =>
    t('planner.fieldOf', { owner, field: t.of('planner.results.part', step) })
  return [
    ...cadres
      .filter(({ need }) => need)
      .map((cadre) => ({
        key: `${cadre.index + 1}-need`,
        name: ofCadre(cadre.name, 'need'),
        body: <CadreNeed {...shown} cadre={cadre} />,
      })),
    ...cadres.flatMap((cadre) =>
      cadre.path
        ? {
            key: `${cadre.index + 1}-path`,
            name: ofCadre(cadre.name, 'path'),
            body: <CadrePath {...shown} cadre={cadre} path={cadre.path} />,
          }
        : [],
    ),
    ...(cost ? [{ key: 'cost', name: t('planner.step.cost'), body: <Cost {...shown} cost={cost} /> }] : []),
    ...(sensitivity.length > 0
      ? [
          {
            key: 'sensitivity',
            name: t('planner.step.sensitivity'),
            body: sensitivity.map((one) => <Sensitivity key={one.answer} {...shown} found={one} />),
          },
        ]
      : []),
    ...(results.variations.length > 1
      ? [{ key: 'variations', name: t('planner.variations.title'), body: <Variations {...shown} /> }]
      : []),
    {
      key: 'notes',
      name: t('planner.step.notes'),
      body: (
        <Row title={t('planner.step.notes')}>
          <Sources t={t} scenario={scenario} usesWisn={cadres.some(({ workload }) => workload)} />
        </Row>
      ),
    },
  ]
}

/** The ways to the parts, where each has a page of its own. */
export const PartList = ({ t, s, parts, here }: Shown & { parts: readonly Part[]; here?: Part }) => (
  <nav aria-label={t('planner.results.parts')}>
    <TagList
      t={t}
      tags={parts.map((part) =>
        part === here
          ? { key: part.key, label: <b aria-current="page">{part.name}</b> }
          : { key: part.key, label: part.name, href: withPlan(`/planner/results?part=${part.key}`, s) },
      )}
    />
  </nav>
)

/**
 * Whether all parts together make a page that an old phone and a thin line can take: 14 KB with style and icon. What a
 * plan weighs on it goes by its figures, and by its address, which holds all names and numbers.
 */
export const isLight = ({ figures }: PlanResults, s: string): boolean => figures.length + s.length / 4 <= 800
