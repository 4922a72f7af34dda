'use client'
import { z } from 'zod'

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

export const enrolment = z.object({ secret: z.string(), picture: z.string().startsWith('data:image/svg+xml;base64,') })
export type Enrolment = z.output<typeof enrolment>

/** What came of asking: the body, or the sentence that says why not. */
export type Answer = { ok: boolean; body: unknown; message?: string }

/** Asks the program something as whoever is signed in. */
export async function ask(path: string, { language, body }: { language: string; body?: object }): Promise<Answer> {
  const answer = await fetch(`/api/users${path}`, {
    method: body ? 'POST' : 'GET',
    credentials: 'same-origin',
    headers: { 'accept-language': language, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => undefined)
  const read: unknown = await answer?.json().catch(() => undefined)
  const message = refusal.safeParse(read).data?.errors[0]?.message
  return { ok: answer?.ok === true, body: read, ...(message ? { message } : {}) }
}
