'use client'
import { Button } from '@payloadcms/ui'
import { z } from 'zod'
import { useSay } from '../../i18n/desk/use-say.ts'
import type { Do, Seen } from './security.tsx'
import { signInWords } from './words.ts'

const ended = z.object({ ended: z.number() })

/** Where an account is signed in, each to be ended, or all but this one. */
export function Sessions({ found: { sessions, isOwn }, act }: { found: Seen; act: Do }) {
  const say = useSay()
  const words = signInWords(say).security
  const format = new Intl.DateTimeFormat(say.language, { dateStyle: 'medium', timeStyle: 'short' })
  const when = (instant: string) => format.format(new Date(instant))
  const end = (session?: string) =>
    act('end-sessions', session ? { session } : {}, (body) => words.ended(ended.safeParse(body).data?.ended ?? 0))
  return (
    <>
      <h3>{words.sessions}</h3>
      {sessions.length === 0 ? <p className="week-empty">{words.none}</p> : null}
      <ul className="week-items">
        {sessions.map(({ id, began, used, isThis }) => (
          <li key={id}>
            <span>
              {words.began(when(began ?? used))} · {isThis ? <strong>{words.isThis}</strong> : words.used(when(used))}
            </span>
            {isThis ? null : (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                aria-label={words.endThat(when(began ?? used))}
                onClick={() => end(id)}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.some(({ isThis }) => !isThis) ? (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => end()}>
          {isOwn ? words.endOthers : words.endAll}
        </Button>
      ) : null}
    </>
  )
}
