import type { ReactNode } from 'react'
import { dateIn } from '../i18n/dates.ts'
import type { Translate } from '../i18n/translate.ts'
import { nextMidnight } from '../kit/zone.ts'
import { Go } from '../site/item-page/go.tsx'
import { hostOf } from '../site/links.ts'
import type { Page, PageContext, Route } from '../site/page.ts'
import { Note } from '../site/parts/note/note.tsx'
import { PageHead } from '../site/parts/page-head/page-head.tsx'
import { Prose } from '../site/parts/prose/prose.tsx'
import { Row } from '../site/parts/row/row.tsx'
import { nextDeadline, secretariatAddress } from './queries.ts'

/** What may be sent in and how, until there are forms: guidance and a mail address. */
async function showContribute({ t, read, site, now }: PageContext): Promise<Page> {
  const deadline = await nextDeadline(read, site.homeZone)
  const secretariat = site.contact ? undefined : await secretariatAddress(read)
  const title = t('contribute.title')
  const lede = t('contribute.lede', { week: site.weekName })
  return {
    title,
    description: lede,
    family: 'contribute',
    nextChange: deadline && nextMidnight(deadline.zone, now),
    body: (
      <>
        <PageHead t={t} title={title} lede={lede}>
          {deadline ? <Note>{t('contribute.deadline', { date: dateIn(t.locale, deadline.date) })}</Note> : null}
        </PageHead>
        <Guidance title={t('contribute.what')}>
          <li>{t('contribute.what.post')}</li>
          <li>{t('contribute.what.profile')}</li>
          <li>{t('contribute.what.media')}</li>
          <li>{t('contribute.what.resource')}</li>
          <li>{t('contribute.what.event')}</li>
        </Guidance>
        <Guidance title={t('contribute.topics')} rail={<p>{t('contribute.topics.note')}</p>}>
          <li>{t('contribute.topics.progress')}</li>
          <li>{t('contribute.topics.change')}</li>
          <li>{t('contribute.topics.hard')}</li>
          <li>{t('contribute.topics.time')}</li>
          <li>{t('contribute.topics.next')}</li>
        </Guidance>
        <Guidance title={t('contribute.care')}>
          <li>{t('contribute.care.children')}</li>
          <li>{t('contribute.care.consent')}</li>
        </Guidance>
        <Guidance title={t('contribute.how')}>
          <li>{t('contribute.how.write')}</li>
          <li>{t('contribute.how.name')}</li>
          <li>{t('contribute.how.answer')}</li>
        </Guidance>
        <Row title={t('contribute.address')}>
          <Address t={t} contact={site.contact} organisation={site.organisation} secretariat={secretariat} />
        </Row>
      </>
    ),
  }
}

function Guidance({ title, rail, children }: { title: string; rail?: ReactNode; children: ReactNode }) {
  return (
    <Row title={title} rail={rail}>
      <Prose>
        <ul>{children}</ul>
      </Prose>
    </Row>
  )
}

type AddressProps = { t: Translate; contact?: string; organisation: string; secretariat?: string }

/** The mail address; where none is set, who holds the week and where their own pages are. None is made up. */
function Address({ t, contact, organisation, secretariat }: AddressProps) {
  if (contact)
    return (
      <p>
        <a className="go" href={`mailto:${contact}`}>
          <bdi>{contact}</bdi>
        </a>
      </p>
    )
  return (
    <>
      <p>{t.rich('contribute.address.none', { organisation: <bdi key="organisation">{organisation}</bdi> })}</p>
      {secretariat ? <Go href={secretariat}>{hostOf(secretariat)}</Go> : null}
    </>
  )
}

export const contributeRoutes: Route[] = [{ path: '/contribute', family: 'contribute', show: showContribute }]
