import type { ReactNode } from 'react'
import type { Page, PageContext } from '../../../site/page.ts'
import { Row } from '../../../site/parts/row/row.tsx'
import { Words } from '../../../site/parts/words/words.tsx'
import { Cities } from '../../when.tsx'
import { type JoiningWay, joiningOf } from '../joining.ts'
import { Back, type Own, ownPage } from '../own.tsx'

/** What whoever brings a group needs, made for paper: when and where, what to do, what to talk about, a sheet to count on. */
export async function hostPack({ t, payload }: PageContext, own: Own): Promise<Page> {
  const { registration, event } = own
  const joining = await joiningOf(payload, registration.event, t.locale)
  const page = ownPage(
    t,
    event,
    t('host.title', { event: event.item.title.text }),
    t('host.lede'),
    <>
      <Cities t={t} times={event.times} cities={event.cities} />
      <Joining t={t} joining={joining} />
      <Back t={t} own={own} />
    </>,
  )
  return {
    ...page,
    body: (
      <>
        {page.body}
        <List title={t('host.before')}>{[t('host.before.try'), t('host.before.tell'), t('host.before.access')]}</List>
        <List title={t('host.on')}>{[t('host.on.early'), t('host.on.ask'), t('host.on.count')]}</List>
        <List title={t('host.after')}>{[t('host.after.talk'), t('host.after.report')]}</List>
        {event.questions.length > 0 ? (
          <Row title={t('host.questions')}>
            <div className="prose">
              <ol>
                {event.questions.map((question) => (
                  <li key={question.text}>
                    <Words t={t} text={question} />
                  </li>
                ))}
              </ol>
            </div>
          </Row>
        ) : null}
        <Row title={t('host.tally')}>
          <p>{t('host.tally.text')}</p>
          <Tally people={registration.heads ?? 0} />
        </Row>
      </>
    ),
  }
}

function Joining({ t, joining: { address, notes } }: { t: PageContext['t']; joining: JoiningWay }) {
  return (
    <>
      <p>
        {address ? (
          <a className="go" href={address} rel="noreferrer">
            {t('registration.join')}
          </a>
        ) : (
          t('registration.join.none')
        )}
      </p>
      {notes ? <p>{notes}</p> : null}
    </>
  )
}

/** What is to be done, each with a box to tick on paper. */
const List = ({ title, children }: { title: string; children: readonly ReactNode[] }) => (
  <Row title={title}>
    <ul className="ticks">
      {children.map((child, place) => (
        <li key={String(place)}>{child}</li>
      ))}
    </ul>
  </Row>
)

const mostBoxes = 300

/** A box for each person: half as many again as were announced, in full tens. It is for pens: nothing to read out. */
function Tally({ people }: { people: number }) {
  const boxes = Math.min(mostBoxes, Math.ceil((people * 1.5) / 10) * 10)
  return (
    <div className="tally" aria-hidden="true">
      {Array.from({ length: boxes }, (_, place) => (
        <span key={String(place)}>{place + 1}</span>
      ))}
    </div>
  )
}
