import { check, type Typed } from '../../site/forms/check.ts'
import type { Sent } from '../../site/forms/sent.ts'
import type { Page, PageContext, Redirect, Route } from '../../site/page.ts'
import { Form } from '../../site/parts/form/form.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { sqlIn } from '../../store/sql.ts'
import { momentIn } from '../when.tsx'
import { accept, change, confirm, end } from './actions.ts'
import { certificate } from './after/certificate.tsx'
import { feedback } from './after/feedback.tsx'
import { askToErase, eraseOwn, showErased } from './erase-page.tsx'
import { detailsForm } from './form.ts'
import { hostPack } from './groups/host-pack.tsx'
import { report } from './groups/report.tsx'
import { joiningOf } from './joining.ts'
import { claimed } from './links.ts'
import { type Own, ownOf, ownPage, Press, saved } from './own.tsx'
import { placeOf, type Registration, registrationBehind } from './read.ts'
import { Details } from './register-page.tsx'
import { requestHours, type Step, stepsOf } from './rules.ts'

// Behind the private link. What opens the link may be a mail scanner: it sees how the registration stands, nothing of the
// person, and changes nothing. All else is behind buttons.

async function showOwn(context: PageContext): Promise<Page | null> {
  const own = await ownOf(context)
  if (!own) return showGone(context)
  const { t } = context
  const { registration, event, path, isOver, isOn } = own
  const { state } = registration
  const { title, text } = await standingOf(context, own)
  return ownPage(
    t,
    event,
    title,
    context.query.get('done') === 'saved' ? t('registration.saved') : text,
    <div className="presses">
      {stepsOf(registration, own).map((step) => (
        <Press key={step} t={t} path={path} step={step}>
          {t(`registration.${step}`)}
        </Press>
      ))}
      {own.isOpen && (state === 'cancelled' || state === 'lapsed') ? (
        <a className="go" href={t.href(`${event.item.href}/register`)}>
          {t('registration.again')}
        </a>
      ) : null}
      {isOver || !isOn ? (
        <a className="go" href={t.href(event.item.href)}>
          {t(event.recordingUrl ? 'registration.recording' : 'register.event')}
        </a>
      ) : null}
    </div>,
  )
}

/** For what looks like a private link and opens nothing: a request that was not confirmed in time, what was erased. */
function showGone({ t, params }: PageContext): Page | null {
  if (claimed(params.token ?? '') === undefined) return null
  const title = t('registration.gone')
  return {
    title,
    family: 'registration',
    status: 404,
    noindex: true,
    alternates: false,
    crumbs: [{ href: '/events', title: t('events.title') }],
    body: <PageHead t={t} title={title} lede={t('registration.gone.text', { hours: requestHours })} />,
  }
}

/** How somebody stands, in words. */
async function standingOf(
  { t, payload }: PageContext,
  { registration, event, isOver, isOn, isOpen }: Own,
): Promise<{ title: string; text: string }> {
  if (!isOn) return { title: t('registration.off'), text: t('registration.off.text') }
  if (isOver) return { title: t('registration.over'), text: t('registration.over.text') }
  const { state, offered_until } = registration
  if (state === 'requested' && !isOpen) return { title: t('register.closed.title'), text: t('register.closed.text') }
  const place = state === 'waiting' ? await placeOf(await sqlIn(payload), registration) : 0
  const until = state === 'offered' && offered_until ? momentIn(t, offered_until, event.times.zone) : ''
  return { title: t(`registration.${state}`, { place }), text: t(`registration.${state}.text`, { until }) }
}

const filled = ({ name, organisation, country, language, heads }: Registration): Typed => ({
  values: { name, organisation: organisation ?? '', country: country ?? '', language, heads: heads?.toString() ?? '' },
  errors: {},
})

/** What was typed, to be changed; and, for who has a seat, the way in. */
async function details(context: PageContext, own: Own, sent: Sent): Promise<Page | Redirect> {
  const { payload, now, t, site } = context
  const { registration, event, path, isOver, isOn } = own
  const isSent = sent.get('do') === 'show-save'
  const checked = isSent ? check(detailsForm, sent) : { typed: filled(registration) }
  if ('values' in checked) {
    await change(payload, registration, checked.values, now)
    return saved(t, own)
  }
  const { typed } = checked
  const joins = registration.state === 'confirmed' && isOn && !isOver
  const { address } = joins ? await joiningOf(payload, registration.event, t.locale) : {}
  return {
    ...ownPage(
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
          <input type="hidden" name="do" value="show-save" />
          <Details t={t} site={site} typed={typed} />
        </Form>
      </>,
    ),
    status: isSent ? 422 : 200,
  }
}

async function askWhether({ t }: PageContext, { event, path }: Own): Promise<Page> {
  return ownPage(
    t,
    event,
    t('registration.cancel.title'),
    t('registration.cancel.text'),
    <div className="presses">
      <Press t={t} path={path} step="cancel-sure">
        {t('registration.cancel.sure')}
      </Press>
      <a className="go" href={t.href(path)}>
        {t('registration.cancel.keep')}
      </a>
    </div>,
  )
}

type Opened = (context: PageContext, own: Own, sent: Sent) => Promise<Page | Redirect>

/** What buttons open. A form in it sends the step with `-save`. */
const opened: Partial<Record<Step, Opened>> = {
  show: details,
  cancel: askWhether,
  pack: hostPack,
  report,
  certificate,
  feedback,
  erase: askToErase,
}

async function act(context: PageContext, sent: Sent): Promise<Page | Redirect | null> {
  const { t, payload, params, now } = context
  const registration = await registrationBehind(payload, params.token ?? '')
  if (!registration) return showGone(context)
  const back = { redirect: t.href(`/registrations/${params.token}`) }
  const asked = sent.get('do') ?? ''
  switch (asked) {
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
    case 'erase-sure':
      return eraseOwn(context, registration)
  }
  const own = await ownOf(context)
  if (!own) return null
  const step = stepsOf(own.registration, own).find((step) => asked === step || asked === `${step}-save`)
  const open = step && opened[step]
  return open ? open(context, own, sent) : back
}

export const privateRoutes: Route[] = [
  { path: '/registrations/erased', family: 'registration', show: showErased },
  {
    path: '/registrations/:token',
    family: 'registration',
    cache: false,
    query: ['done'],
    fromAnywhere: true,
    show: showOwn,
    act,
  },
]
