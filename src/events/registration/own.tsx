import type { ReactNode } from 'react'
import type { Page, PageContext, Redirect } from '../../site/page.ts'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { sqlIn } from '../../store/sql.ts'
import { type EventView, readEvent } from '../queries.ts'
import { When } from '../when.tsx'
import { type Registration, registrationBehind, termsOf } from './read.ts'
import { frameOf } from './register-page.tsx'
import { isKept, isOpen, type Stage } from './rules.ts'

/** What is behind a private link. */
export type Own = Stage & { registration: Registration; event: EventView; path: string }

/** Reads what is behind the private link of an address; null where the link opens nothing. */
export async function ownOf({ payload, params, read, site, now }: PageContext): Promise<Own | null> {
  const token = params.token ?? ''
  const registration = await registrationBehind(payload, token)
  const terms = registration && (await termsOf(await sqlIn(payload), registration.event))
  const event = terms ? await readEvent(read, terms.slug, site.homeZone) : null
  if (!registration || !event || !terms) return null
  return {
    registration: asOf(registration, now),
    event,
    path: `/registrations/${token}`,
    isOver: event.state === 'past',
    isOn: terms.isOn,
    isOpen: isOpen(terms, now),
  }
}

/** What was offered until now was let pass, though it has not been passed on yet. */
const asOf = (registration: Registration, now: Temporal.Instant): Registration =>
  registration.state === 'offered' && !isKept(registration, now) ? { ...registration, state: 'lapsed' } : registration

/** A page behind the private link, headed by the event it is about. */
export function ownPage(t: PageContext['t'], event: EventView, title: string, lede: string, content: ReactNode): Page {
  return {
    ...frameOf(t, event),
    title,
    alternates: false,
    body: (
      <>
        <PageHead t={t} title={title} lede={lede} />
        <Row
          title={event.item.title.text}
          rail={
            <p>
              <When t={t} times={event.times} />
            </p>
          }
        >
          {content}
        </Row>
      </>
    ),
  }
}

/** Back to somebody's own page, which says that what they sent is kept. */
export const saved = (t: PageContext['t'], { path }: Own): Redirect => ({ redirect: t.href(`${path}?done=saved`) })

/** The way back from what a button has opened; not on paper. */
export const Back = ({ t, own }: { t: PageContext['t']; own: Own }) => (
  <nav>
    <a className="go" href={t.href(own.path)}>
      {t('registration.back')}
    </a>
  </nav>
)

/** A button that does one thing. */
export function Press({
  t,
  path,
  step,
  children,
}: {
  t: PageContext['t']
  path: string
  step: string
  children: string
}) {
  return (
    <form method="post" action={t.href(path)}>
      <button type="submit" name="do" value={step}>
        {children}
      </button>
    </form>
  )
}
