import type { Payload, TypedUser } from 'payload'
import { sayIn } from '../../../i18n/desk/languages.ts'
import { compareIn, countryName } from '../../../i18n/names.ts'
import { sqlIn } from '../../../store/sql.ts'
import { countsOf, figures } from '../counts.ts'
import { registrationWords } from './words.ts'

type Props = { id?: number | string; payload: Payload; user: TypedUser; i18n: { language: string } }

/** What comes of registering for an event, in numbers, each with what it counts; who they are is a click away. For editors alone. */
export async function RegistrationCounts({ id, payload, user, i18n }: Props) {
  const say = sayIn(i18n.language)
  const words = registrationWords(say)
  if (user.role === 'translator') return null
  if (id === undefined) return <p className="week-empty">{words.unsaved}</p>
  const counts = await countsOf(await sqlIn(payload), Number(id))
  const countries = Object.entries(counts.countries)
    .map(([code, people]) => ({ name: countryName(say.language, code), people }))
    .sort((one, other) => other.people - one.people || compareIn(say.language)(one.name, other.name))
  return (
    <div className="field-type week-glance">
      <dl className="week-figures">
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{words.figure[figure][0]}</dt>
            <dd>{counts.figures[figure] ?? 0}</dd>
            <dd>{words.figure[figure][1]}</dd>
          </div>
        ))}
      </dl>
      <p className="week-told">
        {countries.length > 0
          ? `${words.countries}: ${countries.map(({ name, people }) => `${name} ${people}`).join(' · ')}`
          : words.noCountry}
      </p>
      <p className="week-adds">
        <a href={`/desk/collections/registrations?where[or][0][and][0][event][equals]=${id}`}>{words.list}</a>
        <a href={`/api/events/${id}/registrations`}>{words.file}</a>
      </p>
    </div>
  )
}
