import { dateIn } from '../i18n/dates.ts'
import type { Page, PageContext, Route } from '../site/page.ts'
import { Empty } from '../site/parts/empty/empty.tsx'
import { PageHead } from '../site/parts/page-head/page-head.tsx'
import { OldTranslationNote, Words } from '../site/parts/words/words.tsx'
import { CallRecord } from './call.tsx'
import { readCalls } from './queries.ts'

/** The latest call leads; earlier ones follow below it. */
async function showAction({ t, read, site }: PageContext): Promise<Page> {
  const [latest, ...earlier] = await readCalls(read)
  const edition = latest?.edition
  return {
    title: t('action.title'),
    description: latest?.summary?.text ?? t('action.lede'),
    family: 'action',
    edition,
    body: latest ? (
      <>
        <PageHead
          t={t}
          title={latest.title}
          lede={latest.summary ?? t('action.lede')}
          rail={
            <>
              <p className="kind">{t('action.title')}</p>
              {latest.launched ? <p>{dateIn(t.locale, latest.launched, 'month')}</p> : null}
            </>
          }
        >
          {latest.old ? <OldTranslationNote t={t} old={latest.old} path="/action" zone={site.homeZone} /> : null}
        </PageHead>
        <CallRecord t={t} call={latest} weekName={site.weekName} level={2} />
        {earlier.map((call) => (
          <section key={call.id}>
            <h2>
              <Words t={t} text={call.title} />
            </h2>
            {call.old ? <OldTranslationNote t={t} old={call.old} path="/action" zone={site.homeZone} /> : null}
            <CallRecord t={t} call={call} weekName={site.weekName} level={3} />
          </section>
        ))}
      </>
    ) : (
      <>
        <PageHead t={t} title={t('action.title')} lede={t('action.lede')} />
        <Empty>{t('action.empty')}</Empty>
      </>
    ),
  }
}

export const actionRoutes: Route[] = [{ path: '/action', family: 'action', show: showAction }]
