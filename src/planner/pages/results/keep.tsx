import { localPath } from '../../../i18n/languages.ts'
import { Copy } from '../../../site/parts/copy/copy.tsx'
import { Row } from '../../../site/parts/row/row.tsx'
import { withPlan } from '../frame.ts'
import type { Shown } from './page.tsx'

/** The ways to keep a plan: the address, files, the brief on paper. Nothing is kept here. */
export function Keep({ t, s, publicUrl }: Shown & { publicUrl: string }) {
  const link = publicUrl + localPath(t.locale, withPlan('/planner/results', s))
  const files = ['plan.yaml', 'plan.json', 'results.xlsx', 'results.csv', 'results.json'] as const
  return (
    <Row title={t('planner.keep.title')} rail={<p>{t('planner.privacy')}</p>}>
      <p>
        <a className="go main" href={t.href(withPlan('/planner/brief', s))}>
          {t('planner.brief.open')}
        </a>
      </p>
      <ul className="names">
        {files.map((file) => (
          <li key={file}>
            <a href={t.href(withPlan(`/planner/${file}`, s))} rel="nofollow">
              {t.of('planner.file', file.replace('.', '-'))}
            </a>
          </li>
        ))}
        <li>
          <Copy t={t} label={t('planner.copy')}>
            <a href={link} rel="bookmark">
              {t('planner.link')}
            </a>
          </Copy>
        </li>
      </ul>
    </Row>
  )
}
