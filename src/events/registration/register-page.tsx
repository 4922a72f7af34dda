import { compareIn, countryName, ownLanguageName } from '../../i18n/names.ts'
import { countryCodes } from '../../kit/countries.ts'
import { check, nothingTyped, type Typed } from '../../site/forms/check.ts'
import type { Sent } from '../../site/forms/sent.ts'
import type { Page, PageContext, Redirect, Route } from '../../site/page.ts'
import { CheckField, ChoiceField, Form, TextField } from '../../site/parts/form/form.tsx'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Row } from '../../site/parts/row/row.tsx'
import { sqlIn } from '../../store/sql.ts'
import { type EventView, readEvent } from '../queries.ts'
import { When } from '../when.tsx'
import { request } from './actions.ts'
import { registrationForm } from './form.ts'
import { type EventTerms, termsOfSlug } from './read.ts'
import { closesAt, isOpen } from './rules.ts'

type Found = { event: EventView; terms: EventTerms }

/** The event of the address, if one registers for it here. */
async function eventOf({ read, params, site, payload }: PageContext): Promise<Found | null> {
  const slug = params.slug ?? ''
  const event = await readEvent(read, slug, site.homeZone)
  const terms = await termsOfSlug(await sqlIn(payload), slug)
  return event && terms?.by === 'ours' ? { event, terms } : null
}

/** The fields that can be changed later; the private page has them too. */
export function Details({ t, site, typed }: Pick<PageContext, 't' | 'site'> & { typed: Typed }) {
  const name = (code: string) => countryName(t.locale, code)
  const countries = countryCodes.toSorted((one, other) => compareIn(t.locale)(name(one), name(other)))
  return (
    <>
      <TextField t={t} typed={typed} name="name" label={t('register.name')} autoComplete="name" maxLength={120} />
      <TextField
        t={t}
        typed={typed}
        name="organisation"
        label={t('register.organisation')}
        autoComplete="organization"
        maxLength={160}
        optional
      />
      <ChoiceField
        t={t}
        typed={typed}
        name="country"
        label={t('register.country')}
        choices={countries.map((code) => [code, name(code)])}
        autoComplete="country"
        optional
      />
      {site.languages.length > 1 ? (
        <ChoiceField
          t={t}
          typed={typed}
          name="language"
          label={t('register.language')}
          choices={site.languages.map((code) => [code, ownLanguageName(code)])}
          autoComplete="language"
        />
      ) : (
        <input type="hidden" name="language" value={t.locale} />
      )}
      <TextField
        t={t}
        typed={typed}
        type="number"
        name="heads"
        label={t('register.heads')}
        help={t('register.heads.help')}
        optional
      />
    </>
  )
}

/** What the pages of registering have in common: they lead back to the event, and no search engine lists them. */
export function frameOf(t: PageContext['t'], { item }: EventView): Pick<Page, 'family' | 'noindex' | 'crumbs' | 'day'> {
  const events = { href: '/events', title: t('events.title') }
  return {
    family: 'register',
    noindex: true,
    day: item.day,
    crumbs: [events, { href: item.href, title: item.title.text }],
  }
}

function formPage({ t, site }: PageContext, { event, terms }: Found, typed: Typed = nothingTyped): Page {
  const { item, times } = event
  const isNew = typed === nothingTyped
  const shown = isNew ? { ...typed, values: { language: t.locale } } : typed
  return {
    ...frameOf(t, event),
    title: t('register.titleFor', { event: item.title.text }),
    description: t('register.lede'),
    nextChange: closesAt(terms),
    status: isNew ? 200 : 422,
    body: (
      <>
        <PageHead t={t} title={t('register.titleFor', { event: item.title.text })} lede={t('register.lede')} />
        <Row
          title={t('register.title')}
          rail={
            <p>
              <When t={t} times={times} />
            </p>
          }
        >
          <Form t={t} action={`${item.href}/register`} typed={shown} submit={t('register.button')}>
            <TextField
              t={t}
              typed={shown}
              name="email"
              type="email"
              label={t('register.email')}
              autoComplete="email"
              maxLength={254}
            />
            <Details t={t} site={site} typed={shown} />
            <CheckField t={t} typed={shown} name="consent" label={t('register.consent', { days: site.keepDays })} />
          </Form>
        </Row>
      </>
    ),
  }
}

/** Says one thing about an event, and leads back to it. */
export function saying(t: PageContext['t'], event: EventView, title: string, texts: readonly string[]): Page {
  const [lede = '', ...more] = texts
  return {
    ...frameOf(t, event),
    title,
    description: lede,
    body: (
      <>
        <PageHead t={t} title={title} lede={lede}>
          {more.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </PageHead>
        <Row
          title={event.item.title.text}
          rail={
            <p>
              <When t={t} times={event.times} />
            </p>
          }
        >
          <a className="go" href={t.href(event.item.href)}>
            {t('register.event')}
          </a>
        </Row>
      </>
    ),
  }
}

const closed = (t: PageContext['t'], event: EventView) =>
  saying(t, event, t('register.closed.title'), [t('register.closed.text')])

async function showForm(context: PageContext): Promise<Page | null> {
  const found = await eventOf(context)
  if (!found) return null
  return isOpen(found.terms, context.now) ? formPage(context, found) : closed(context.t, found.event)
}

async function takeForm(context: PageContext, sent: Sent): Promise<Page | Redirect | null> {
  const { t, payload, params, now } = context
  const terms = await termsOfSlug(await sqlIn(payload), params.slug ?? '')
  if (terms?.by !== 'ours') return null
  const checked = check(registrationForm, sent)
  if (isOpen(terms, now) && 'values' in checked) {
    const { consent: _, ...person } = checked.values
    await request(payload, terms, person, now)
    return { redirect: t.href(`/events/${terms.slug}/register/sent`) }
  }
  const found = await eventOf(context)
  if (!found) return null
  return 'typed' in checked && isOpen(terms, now) ? formPage(context, found, checked.typed) : closed(t, found.event)
}

async function showSent(context: PageContext): Promise<Page | null> {
  const { t } = context
  const found = await eventOf(context)
  if (!found) return null
  return saying(t, found.event, t('register.sent.title'), [t('register.sent.text'), t('register.sent.nothing')])
}

export const registerRoutes: Route[] = [
  { path: '/events/:slug/register', family: 'register', show: showForm, act: takeForm },
  { path: '/events/:slug/register/sent', family: 'register', show: showSent },
]
