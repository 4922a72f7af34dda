import type { Translate } from '../i18n/translate.ts'
import { strandOf } from '../kit/strand.ts'
import { Linked } from '../site/parts/byline-list/byline-list.tsx'
import { LanguageMark, Words } from '../site/parts/words/words.tsx'
import type { EventEntry } from './queries.ts'
import { Day, hoursIn } from './when.tsx'

/** Events one below the other, each with its day and hour before its title. */
export function EventList({ t, events }: { t: Translate; events: readonly EventEntry[] }) {
  return (
    <ul className="items">
      {events.map((event) => (
        <Entry key={event.item.id} t={t} event={event} />
      ))}
    </ul>
  )
}

function Entry({ t, event: { item, times, hosts, state, isCancelled } }: { t: Translate; event: EventEntry }) {
  const isOn = state === 'live' || state === 'today'
  const mark = isCancelled ? t('event.cancelled') : isOn ? t(`event.state.${state}`) : undefined
  const hours = hoursIn(t, times, times.zone)
  return (
    <li className={item.day ? `d${strandOf(item.day)}` : undefined}>
      <p className="kind">
        {t.of('item.kind', item.kind)}
        {mark ? <span className="dot">{mark}</span> : null}
        <LanguageMark t={t} text={item.title} />
      </p>
      <h3>
        <a href={t.href(item.href)}>
          <Words t={t} text={item.title} />
        </a>
      </h3>
      <p className="small">
        <Day t={t} times={times} />
        {hours ? <span className="dot">{hours}</span> : null}
      </p>
      {item.summary ? (
        <p className="sum">
          <Words t={t} text={item.summary} />
        </p>
      ) : null}
      {hosts.length > 0 ? (
        <ul className="by">
          {hosts.map((host) => (
            <li key={host.name}>
              <Linked t={t} {...host} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
