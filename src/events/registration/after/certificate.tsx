import { dateIn } from '../../../i18n/dates.ts'
import { dayIn } from '../../../kit/zone.ts'
import type { Page, PageContext } from '../../../site/page.ts'
import { Words } from '../../../site/parts/words/words.tsx'
import { Back, type Own } from '../own.tsx'
import { frameOf } from '../register-page.tsx'

/** That somebody was there, made for paper: name, event, date, how long, and who says so. */
export async function certificate({ t, site }: PageContext, own: Own): Promise<Page> {
  const { registration, event } = own
  const { start, date, minutes, zone } = event.times
  const day = start ? dayIn(zone, start) : date
  const makers = [...new Set([...event.hosts.map(({ name }) => name), site.organisation])]
  return {
    ...frameOf(t, event),
    title: t('certificate.title'),
    alternates: false,
    body: (
      <>
        <article className="certificate">
          <p>{site.weekName}</p>
          <h1>{t('certificate.title')}</h1>
          <p className="who">
            <bdi>{registration.name}</bdi>
          </p>
          {registration.organisation ? (
            <p>
              <bdi>{registration.organisation}</bdi>
            </p>
          ) : null}
          <p>{t('certificate.text')}</p>
          <p className="what">
            <Words t={t} text={event.item.title} />
          </p>
          <p>
            {[day && dateIn(t.locale, day, 'full'), minutes && t('certificate.minutes', { minutes })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="week">{makers.join(' · ')}</p>
        </article>
        <Back t={t} own={own} />
      </>
    ),
  }
}
