import type { ReactNode } from 'react'
import type { Page, PageContext, Redirect } from '../../site/page.ts'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { sqlIn } from '../../store/sql.ts'
import { type EventView, readEvent } from '../queries.ts'
import { When } from '../when.tsx'
import { type Registration, registrationBehind, termsOf } from './read.ts'
import { frameOf } from './register-page.tsx'

/** What is behind a private link. */
export type Own = { registration: Registration; event: EventView; path: string; isOver: boolean }

/** Reads what is behind the private link of an address; null where the link opens nothing. */
export async function ownOf({ payload, params, read, site }: PageContext): Promise<Own | null> {
  const token = params.token ?? ''
  const registration = await registrationBehind(payload, token)
  const terms = registration && (await termsOf(await sqlIn(payload), registration.event))
  const event = terms ? await readEvent(read, terms.slug, site.homeZone) : null
  return registration && event
    ? { registration, event, path: `/registrations/${token}`, isOver: event.state === 'past' }
    : null
}

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
