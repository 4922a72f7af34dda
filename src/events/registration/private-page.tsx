import type { ReactNode } from 'react'
import { dateIn } from '../../i18n/dates.ts'
import { timeIn } from '../../i18n/times.ts'
import { dayIn } from '../../kit/zone.ts'
import { check, type Typed } from '../../site/forms/check.ts'
import type { Sent } from '../../site/forms/sent.ts'
import { webAddress } from '../../site/links.ts'
import type { Page, PageContext, Redirect, Route } from '../../site/page.ts'
import { Form } from '../../site/parts/form/form.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { sqlIn } from '../../store/sql.ts'
import { type EventView, readEvent } from '../queries.ts'
import { When } from '../when.tsx'
import { accept, change, confirm, end } from './actions.ts'
import { detailsForm } from './form.ts'
import { placeOf, type Registration, registrationBehind, termsOf } from './read.ts'
import { Details, frameOf } from './register-page.tsx'
import type { RegistrationState } from './rules.ts'

// Behind the private link. What opens the link may be a mail scanner: it sees how the registration stands, nothing of the
// person, and changes nothing. All else is behind buttons.

type Step = 'confirm' | 'accept' | 'decline' | 'show' | 'save' | 'cancel' | 'cancel-sure'
type Own = { registration: Registration; event: EventView; path: string }

async function ownOf({ payload, params, read, site }: PageContext): Promise<Own | null> {
  const token = params.token ?? ''
  const registration = await registrationBehind(payload, token)
  const terms = registration && (await termsOf(await sqlIn(payload), registration.event))
  const event = terms ? await readEvent(read, terms.slug, site.homeZone) : null
  return registration && event ? { registration, event, path: `/registrations/${token}` } : null
}

/** A button that does one thing. */
function Press({ t, path, step, children }: { t: PageContext['t']; path: string; step: Step; children: string }) {
  return (
    <form method="post" action={t.href(path)}>
      <button type="submit" name="do" value={step}>
        {children}
      </button>
    </form>
  )
}

/** What can be pressed in each state. */
const steps: Record<RegistrationState, readonly Step[]> = {
  requested: ['confirm'],
  confirmed: ['show', 'cancel'],
  waiting: ['show', 'cancel'],
  offered: ['accept', 'decline'],
  cancelled: [],
  lapsed: [],
}

function page(t: PageContext['t'], event: EventView, title: string, lede: string, content: ReactNode): Page {
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

async function showOwn(context: PageContext): Promise<Page | null> {
  const own = await ownOf(context)
  if (!own) return null
  const { t, payload } = context
  const { registration, event, path } = own
  const { state } = registration
  const place = state === 'waiting' ? await placeOf(await sqlIn(payload), registration) : 0
  const until = state === 'offered' && registration.offered_until
  const lede = t(`registration.${state}.text`, { until: until ? momentIn(t, until, event.times.zone) : '' })
  return page(
    t,
    event,
    t(`registration.${state}`, { place }),
    lede,
    <div className="presses">
      {steps[state].map((step) => (
        <Press key={step} t={t} path={path} step={step}>
          {t.of('registration', step)}
        </Press>
      ))}
      {state === 'cancelled' || state === 'lapsed' ? (
        <a className="go" href={t.href(`${event.item.href}/register`)}>
          {t('registration.again')}
        </a>
      ) : null}
    </div>,
  )
}

/** A moment on the clock of a zone: 'Tuesday 27 October 2026, 09:00'. */
const momentIn = (t: PageContext['t'], instant: Temporal.Instant, zone: string) =>
  `${dateIn(t.locale, dayIn(zone, instant), 'full')}${t('byline.comma')}${timeIn(t.locale, instant, zone)}`

const filled = ({ name, organisation, country, language, heads }: Registration): Typed => ({
  values: { name, organisation: organisation ?? '', country: country ?? '', language, heads: heads?.toString() ?? '' },
  errors: {},
})

/** What was typed, to be changed; and, for who has a seat, the way in. */
function detailsPage(
  { t, site }: PageContext,
  { registration, event, path }: Own,
  typed: Typed,
  joining?: string,
): Page {
  const address = registration.state === 'confirmed' ? webAddress(joining) : undefined
  return {
    ...page(
      t,
      event,
      t('registration.title'),
      registration.email,
      <>
        {address ? (
          <p>
            <a className="go" href={address} rel="noreferrer">
              {t('registration.join')}
            </a>
          </p>
        ) : null}
        <Form t={t} action={path} typed={typed} submit={t('registration.save')}>
          <input type="hidden" name="do" value="save" />
          <Details t={t} site={site} typed={typed} />
        </Form>
      </>,
    ),
    status: Object.keys(typed.errors).length > 0 ? 422 : 200,
  }
}

async function act(context: PageContext, sent: Sent): Promise<Page | Redirect | null> {
  const { t, payload, params, now } = context
  const registration = await registrationBehind(payload, params.token ?? '')
  if (!registration) return null
  const back = { redirect: t.href(`/registrations/${params.token}`) }
  switch (sent.get('do')) {
    case 'confirm':
      await confirm(payload, registration, now)
      return back
    case 'accept':
      await accept(payload, registration, now)
      return back
    case 'decline':
    case 'cancel-sure':
      await end(payload, registration, 'cancelled', now)
      return back
    case 'cancel':
      return askWhether(context)
    case 'show':
    case 'save':
      return details(context, sent)
    default:
      return back
  }
}

async function details(context: PageContext, sent: Sent): Promise<Page | Redirect | null> {
  const own = await ownOf(context)
  if (!own) return null
  const { payload, now, t } = context
  const joining = await joiningLink(context, own.registration)
  if (sent.get('do') === 'show') return detailsPage(context, own, filled(own.registration), joining)
  const checked = check(detailsForm, sent)
  if ('typed' in checked) return detailsPage(context, own, checked.typed, joining)
  await change(payload, own.registration, checked.values, now)
  return { redirect: t.href(own.path) }
}

/** The secret way in, which nobody reads but who has a seat. */
async function joiningLink({ payload }: PageContext, { state, event }: Registration): Promise<string | undefined> {
  if (state !== 'confirmed') return undefined
  const { joiningLink } = await payload.findByID({
    collection: 'events',
    id: event,
    depth: 0,
    select: { joiningLink: true },
  })
  return joiningLink ?? undefined
}

async function askWhether(context: PageContext): Promise<Page | null> {
  const own = await ownOf(context)
  if (!own) return null
  const { t } = context
  return page(
    t,
    own.event,
    t('registration.cancel.title'),
    t('registration.cancel.text'),
    <div className="presses">
      <Press t={t} path={own.path} step="cancel-sure">
        {t('registration.cancel.sure')}
      </Press>
      <a className="go" href={t.href(own.path)}>
        {t('registration.cancel.keep')}
      </a>
    </div>,
  )
}

export const privateRoutes: Route[] = [
  { path: '/registrations/:token', family: 'registration', cache: false, show: showOwn, act },
]
