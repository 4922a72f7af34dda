import { countryName } from '../../i18n/names.ts'
import type { Translate } from '../../i18n/translate.ts'
import { Linked } from '../../site/parts/byline-list/byline-list.tsx'
import type { OrganisationView } from '../queries/organisations.ts'

type NamesProps = {
  t: Translate
  organisations: readonly OrganisationView[]
  /** Whether each is followed by its kind. */
  kind?: boolean
  /** Whether each is followed by its country. */
  country?: boolean
}

/** Organisations by name, one a line. */
export function OrganisationNames({ t, organisations, kind = false, country = true }: NamesProps) {
  return (
    <ul className="names">
      {organisations.map((organisation) => (
        <li key={organisation.slug}>
          <Linked t={t} name={organisation.name} href={organisation.href} />{' '}
          <span className="small">
            {kind ? <span className="dot">{t.of('organisation.kind', organisation.kind)}</span> : null}{' '}
            {country && organisation.country ? (
              <span className="dot">{countryName(t.locale, organisation.country)}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
