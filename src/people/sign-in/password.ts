import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { APIError, AuthenticationError, loginOperation, type PayloadRequest } from 'payload'
import { note } from '../../audit/log.ts'
import { sayTo } from '../../i18n/desk/languages.ts'
import { sqlIn } from '../../store/sql.ts'
import { takeChallenge } from '../second-factor/challenges.ts'
import { knownBrowser } from './browser.ts'
import { countersOf, giveBack, takeTurn } from './tries.ts'
import { CodeWanted, PasswordIsRight, type WayIn } from './way-in.ts'

type Given = { email: string; password: string }

const hash = promisify(pbkdf2)

/** As long as a password of somebody takes: nobody learns by the clock who has an account. */
const asLongAsOthers = (password: string) => hash(password, 'nobody', 600_000, 32, 'sha256')

/** Whose request it is: the front says so, and lets nobody else say it. */
const clientOf = ({ headers }: PayloadRequest) => headers.get('week-client') ?? ''

async function accountAt({ payload }: PayloadRequest, email: string): Promise<number | undefined> {
  const users = { collection: 'users' as const, where: { email: { equals: email } }, limit: 1, depth: 0 }
  return (await payload.find({ ...users, pagination: false, select: {} })).docs[0]?.id
}

/**
 * Takes a turn at an account, counted as a failure until it is given back.
 * @returns gives the turn back, where it did not fail
 * @throws {APIError} saying to wait
 */
export async function takeTurnAt(req: PayloadRequest, of: { email: string; browser?: string }) {
  const { payload } = req
  const counters = countersOf(payload.secret, { ...of, client: clientOf(req) })
  const now = Temporal.Now.instant()
  const seconds = await takeTurn(payload, counters, now)
  if (seconds > 0) throw tooMany(req, seconds)
  return (how: { isIn: boolean }) => giveBack(payload, counters, { now, ...how })
}

/**
 * Tries a password, and what else the way in takes, in its turn.
 * @throws {APIError} saying to wait, or that it failed: the same whether or not somebody has that address
 * @throws {CodeWanted} when the second factor is wanted too
 * @throws {PasswordIsRight} when that was the question
 */
export async function tryPassword(req: PayloadRequest, { email, password }: Given, way: WayIn) {
  const { payload } = req
  const account = await accountAt(req, email)
  const browser = account === undefined ? undefined : knownBrowser(req, account)
  const giveTurnBack = await takeTurnAt(req, { email, browser })
  try {
    if (account === undefined) {
      await asLongAsOthers(password)
      throw new AuthenticationError(req.t)
    }
    // Gone whatever comes of it: what was asked is answered once.
    if (way.passkey)
      way.asked = await takeChallenge(await sqlIn(payload), way.passkey.challenge, Temporal.Now.instant())
    req.context.wayIn = way
    const collection = payload.collections.users
    const result = await loginOperation({ collection, data: { email, password }, req })
    await giveTurnBack({ isIn: true })
    return { ...result, isKnown: browser !== undefined, account }
  } catch (error) {
    if (error instanceof CodeWanted || error instanceof PasswordIsRight) await giveTurnBack({ isIn: false })
    else await note(req, { act: 'sign-in-failed', by: account ?? null })
    throw error
  }
}

function tooMany(req: PayloadRequest, seconds: number): APIError {
  const sentence = sayTo(req)(
    'Too many tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
    { seconds },
  )
  return new APIError(sentence, 429, { seconds }, true)
}
