import { eraseOneself } from '../../privacy/index.ts'
import type { Page, PageContext, Redirect } from '../../site/page.ts'
import { PageHead } from '../../site/parts/page-head/page-head.tsx'
import { Back, type Own, ownPage, Press } from './own.tsx'
import type { Registration } from './read.ts'

/** Asks once more; who holds the private link has the mail, and so the address. */
export async function askToErase({ t }: PageContext, own: Own): Promise<Page> {
  return ownPage(
    t,
    own.event,
    t('registration.erase.title'),
    t('registration.erase.text'),
    <>
      <div className="presses">
        <Press t={t} path={own.path} step="erase-sure">
          {t('registration.erase.sure')}
        </Press>
      </div>
      <Back t={t} own={own} />
    </>,
  )
}

/** Erases everything that is kept of whoever registered, as editors can at the desk. */
export async function eraseOwn({ t, payload, now }: PageContext, { email }: Registration): Promise<Redirect> {
  await eraseOneself(payload, email, now)
  return { redirect: t.href('/registrations/erased') }
}

export async function showErased({ t }: PageContext): Promise<Page> {
  return {
    title: t('registration.erased'),
    family: 'registration',
    noindex: true,
    crumbs: [{ href: '/events', title: t('events.title') }],
    body: <PageHead t={t} title={t('registration.erased')} lede={t('registration.erased.text')} />,
  }
}
