'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { useSay } from '../../i18n/desk/use-say.ts'
import { type Answer, ask } from './ask.ts'
import { SecondFactor } from './security-factor.tsx'
import { OwnAddress, OwnPassword } from './security-own.tsx'
import { Sessions } from './security-sessions.tsx'
import { signInWords } from './words.ts'

const seen = z.object({
  isOwn: z.boolean(),
  sessions: z.array(z.object({ id: z.string(), began: z.string().optional(), used: z.string(), isThis: z.boolean() })),
  secondFactor: z
    .object({
      app: z.string().optional(),
      passkeys: z.array(
        z.object({
          id: z.number(),
          name: z.string(),
          host: z.string(),
          added: z.string(),
          used: z.string().optional(),
        }),
      ),
      codesLeft: z.number(),
    })
    .optional(),
  passkeysAt: z.string().optional(),
  isRequired: z.boolean(),
  isHeldUp: z.boolean(),
})
export type Seen = z.output<typeof seen>

/** Does something for this account; what comes of it is told, and what is shown is read anew. */
export type Do = (path: string, body?: object, told?: (body: unknown) => string | undefined) => Promise<Answer>

/** In an account: its password and address, where it is signed in, its second factor, and whether signing in is held up. */
export function Security() {
  const say = useSay()
  const words = signInWords(say)
  const { id } = useDocumentInfo()
  const [found, setFound] = useState<Seen>()
  const [told, setTold] = useState<string>()
  const { language } = say

  const look = useCallback(async () => {
    if (id === undefined) return
    const answer = await ask(`/${id}/security`, { language })
    setFound(seen.safeParse(answer.body).data)
  }, [id, language])
  useEffect(() => void look(), [look])

  if (id === undefined) return <p className="week-empty">{words.security.unsaved}</p>
  if (!found) return null

  const act: Do = async (path, body = {}, tell) => {
    setTold(words.working)
    const answer = await ask(`/${id}/${path}`, { language, body })
    // What is told and what is shown agree.
    if (answer.ok) await look()
    setTold(answer.ok ? tell?.(answer.body) : (answer.message ?? words.failed))
    return answer
  }
  return (
    <section className="field-type week-security" aria-labelledby="account-safety">
      <h2 id="account-safety">{words.security.title}</h2>
      {found.isHeldUp ? (
        <p>
          {words.security.heldUp}{' '}
          {found.isOwn ? null : (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => act('unlock', {}, () => words.security.unlocked)}
            >
              {words.security.unlock}
            </Button>
          )}
        </p>
      ) : null}
      {found.isOwn ? <OwnPassword act={act} /> : null}
      {found.isOwn ? <OwnAddress act={act} /> : null}
      <SecondFactor found={found} act={act} tell={setTold} />
      <p role="status">{told}</p>
      <Sessions found={found} act={act} />
    </section>
  )
}
