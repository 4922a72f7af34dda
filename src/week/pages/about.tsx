import type { ReactNode } from 'react'
import type { MessageKey } from '../../i18n/translate.ts'
import type { Page, PageContext, Route } from '../../site/page.ts'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'

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
            {t('about.cite')}: <cite>{t('about.cite.text', { ...names, url: settings.publicUrl })}</cite>
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

const privacyParts = ['readers', 'logs', 'people', 'away'] as const

function showPrivacy(context: PageContext): Page {
  const { t } = context
  return plainPage(context, {
    family: 'privacy',
    title: t('about.privacy'),
    lede: t('about.privacy.text'),
    parts: privacyParts.map((part) => [`privacy.${part}`, `privacy.${part}.text`]),
  })
}

const accessibilityParts = ['how', 'languages', 'limits'] as const

function showAccessibility(context: PageContext): Page {
  const { t } = context
  return plainPage(context, {
    family: 'accessibility',
    title: t('about.accessibility'),
    lede: t('about.accessibility.text'),
    parts: accessibilityParts.map((part) => [`accessibility.${part}`, `accessibility.${part}.text`]),
  })
}

type Plain = { family: string; title: string; lede: string; parts: [MessageKey, MessageKey][] }

function plainPage(context: PageContext, { family, title, lede, parts }: Plain): Page {
  const { t } = context
  return {
    title,
    description: lede,
    family,
    crumbs: [{ href: '/about', title: t('about.title') }],
    body: (
      <>
        <PageHead t={t} title={title} lede={lede} />
        {parts.map(([heading, text]) => (
          <Part key={heading} title={t(heading)}>
            <p>{t(text)}</p>
          </Part>
        ))}
        <Contact context={context} />
      </>
    ),
  }
}

function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <Row title={title} id={id}>
      <div className="prose">{children}</div>
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
