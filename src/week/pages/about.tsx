import type { ReactNode } from 'react'
import { dateIn } from '../../i18n/dates.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { Copy } from '../../site/parts/copy/copy.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Prose } from '../../site/parts/prose/prose.tsx'
import { Row } from '../../site/parts/row/row.tsx'

/** When the pages were last gone through one by one: `docs/accessibility.md`. */
const passed = '2026-11-23'

const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

/** What the Week and this site are, and what is done with readers' data: nothing. */
export function aboutRoutes(): Route[] {
  return [
    { path: '/about', family: 'about', show: async (context) => showAbout(context) },
    { path: '/privacy', family: 'privacy', show: async (context) => showPrivacy(context) },
    { path: '/accessibility', family: 'accessibility', show: async (context) => showAccessibility(context) },
  ]
}

function showAbout(context: PageContext): Page {
  const { t, site, settings } = context
  const names = { organisation: site.organisation, week: site.weekName }
  const lead = t('about.week.text', names)
  return {
    title: t('about.title'),
    description: t('about.description', { week: site.weekName }),
    family: 'about',
    body: (
      <>
        <PageHead t={t} title={t('about.title')} lede={lead} />
        <Part title={t('about.site')}>
          <p>{t('about.site.text', names)}</p>
          <p>
            <a href={t.href('/planner')}>{t('planner.title')}</a>. {t('planner.lede')}
          </p>
        </Part>
        <Part title={t('about.archive')}>
          <p>{t('about.archive.text')}</p>
          <p>{t('about.made')}</p>
          <p>{t('about.elsewhere')}</p>
          <p>{t('about.corrections')}</p>
          <p>{t('about.mistakes')}</p>
        </Part>
        <Part title={t('about.figures')}>
          <p>{t('count.note')}</p>
          <p>{t('about.figures.text')}</p>
        </Part>
        <Part title={t('about.people')}>
          <p>{t('about.people.text')}</p>
        </Part>
        <Part title={t('about.reuse')} id="reuse">
          <p>
            {t.rich('about.reuse.text', {
              licence: (
                <a key="licence" href={licence.url} rel="license">
                  {licence.name}
                </a>
              ),
            })}
          </p>
          <p>
            {t('about.cite')}:{' '}
            <Copy t={t} label={t('copy.citation')}>
              <cite>{t('about.cite.text', { ...names, url: settings.publicUrl })}</cite>
            </Copy>
          </p>
          <p>{t('about.cite.page')}</p>
        </Part>
        <Part title={t('about.more')}>
          <p>
            <a href={t.href('/privacy')}>{t('about.privacy')}</a>
          </p>
          <p>
            <a href={t.href('/accessibility')}>{t('about.accessibility')}</a>
          </p>
        </Part>
        <Contact context={context} />
      </>
    ),
  }
}

const privacyParts = ['logs', 'people', 'away'] as const

function showPrivacy(context: PageContext): Page {
  const { t, site } = context
  return {
    title: t('about.privacy'),
    description: t('about.privacy.text'),
    family: 'privacy',
    crumbs: [{ href: '/about', title: t('about.title') }],
    body: (
      <>
        <PageHead t={t} title={t('about.privacy')} lede={t('about.privacy.text')} />
        <Part title={t('privacy.readers')}>
          <p>{t('privacy.readers.text')}</p>
        </Part>
        <Part title={t('privacy.registered')}>
          <p>{t('privacy.registered.text', { days: site.keepDays })}</p>
          <p>
            {t.rich('privacy.registered.erase', {
              organisation: <bdi key="organisation">{site.organisation}</bdi>,
            })}
          </p>
        </Part>
        {privacyParts.map((part) => (
          <Part key={part} title={t(`privacy.${part}`)}>
            <p>{t(`privacy.${part}.text`)}</p>
          </Part>
        ))}
        <Contact context={context} />
      </>
    ),
  }
}

function showAccessibility(context: PageContext): Page {
  const { t, site } = context
  const organisation = <bdi key="organisation">{site.organisation}</bdi>
  return {
    title: t('about.accessibility'),
    description: t('about.accessibility.text'),
    family: 'accessibility',
    crumbs: [{ href: '/about', title: t('about.title') }],
    body: (
      <>
        <PageHead t={t} title={t('about.accessibility')} lede={t('about.accessibility.text')} />
        <Part title={t('accessibility.how')}>
          <p>{t('accessibility.how.text')}</p>
        </Part>
        <Part title={t('accessibility.tested')}>
          <p>{t('accessibility.tested.text')}</p>
          <p>{t('accessibility.tested.pass', { date: dateIn(t.locale, passed) })}</p>
        </Part>
        <Part title={t('accessibility.languages')}>
          <p>{t('accessibility.languages.text')}</p>
        </Part>
        <Part title={t('accessibility.limits')}>
          <p>{t('accessibility.tested.limits')}</p>
          <p>{t('accessibility.limits.text')}</p>
        </Part>
        <Part title={t('accessibility.report')}>
          <p>{t('accessibility.report.text')}</p>
          <p>
            {site.contact ? (
              <a href={`mailto:${site.contact}`}>{site.contact}</a>
            ) : (
              t.rich('contribute.address.none', { organisation })
            )}
          </p>
        </Part>
        <Part title={t('accessibility.answer')}>
          <p>{t.rich('accessibility.answer.text', { organisation })}</p>
        </Part>
      </>
    ),
  }
}

function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <Row title={title} id={id}>
      <Prose>{children}</Prose>
    </Row>
  )
}

/** Where to write; nothing while no address is set. */
function Contact({ context: { t, site } }: { context: PageContext }) {
  if (!site.contact) return null
  return (
    <Row title={t('about.contact')}>
      <p>
        <bdi>{site.organisation}</bdi>: <a href={`mailto:${site.contact}`}>{site.contact}</a>
      </p>
    </Row>
  )
}
