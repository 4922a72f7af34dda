import { z } from 'zod'
import type { RunningServer } from '../support/server.ts'

const signedIn = z.object({ token: z.string(), user: z.object({ email: z.string() }) })
const password = 'a long password for tests'

/** Somebody who is signed in at the desk and works over its API. */
export type Somebody = {
  ask(method: string, path: string, body?: unknown): Promise<unknown>
  /** Hands a picture over, as the desk does; with `id` in place of the one that is there. */
  upload(
    data: object,
    file: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> },
    id?: number,
  ): Promise<unknown>
}

async function post(origin: string, path: string, body: unknown): Promise<unknown> {
  return (await send(origin, 'POST', path, body)).json()
}

async function send(origin: string, method: string, path: string, body?: unknown, token?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) }
  const answer = await fetch(`${origin}/api${path}`, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

const somebody = (origin: string, token: string): Somebody => ({
  ask: async (method, path, body) => (await send(origin, method, path, body, token)).json(),
  async upload(data, { name, type, bytes }, id) {
    const body = new FormData()
    body.set('_payload', JSON.stringify(data))
    body.set('file', new Blob([bytes], { type }), name)
    const headers = { authorization: `JWT ${token}` }
    const [method, path] = id === undefined ? ['POST', '/api/media'] : ['PATCH', `/api/media/${id}`]
    const answer = await fetch(origin + path, { method, headers, body })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  },
})

/** The first administrator, by the link that the first start has printed. */
export async function firstAdministrator({ origin, output }: RunningServer): Promise<Somebody> {
  const token = /\/desk\/reset\/(\w+)/.exec(output())?.[1]
  return somebody(origin, signedIn.parse(await post(origin, '/users/reset-password', { token, password })).token)
}

/** Signs in with a password. */
export async function signIn(
  { origin }: Pick<RunningServer, 'origin'>,
  email: string,
  secret: string,
): Promise<Somebody> {
  return somebody(origin, signedIn.parse(await post(origin, '/users/login', { email, password: secret })).token)
}

/** An editor whom the administrator makes, signed in, with what they sign in with. */
export async function newEditor(
  administrator: Somebody,
  server: Pick<RunningServer, 'origin'>,
): Promise<Somebody & { email: string; password: string }> {
  const email = 'editor@example.org'
  await administrator.ask('POST', '/users', { email, password, role: 'editor', name: 'An editor' })
  return { ...(await signIn(server, email, password)), email, password }
}
