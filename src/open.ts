import { getPayload, type Payload } from 'payload'
import { forgetOldEntries } from './audit/log.ts'
import { keptDays as loggedDays } from './audit/rules.ts'
import { backUpNightly } from './backup/nightly.ts'
import { makeConfig } from './config.ts'
import { startPublishing } from './editions/due/jobs.ts'
import { mendInstants } from './events/instants.ts'
import { eraseOldRegistrations } from './events/registration/erase.ts'
import { keepLinesMoving } from './events/registration/jobs.ts'
import { registrationMails } from './events/registration/mails.tsx'
import { cataloguesIn } from './i18n/catalogues.ts'
import { translator } from './i18n/messages.ts'
import { archiveFolder, load, loadLines, loadSample } from './keep/index.ts'
import { laterOf } from './kit/later.ts'
import { every, type Loop } from './kit/loop.ts'
import { progressBar } from './kit/progress.ts'
import { mailboxAddress, startBounces } from './mail/bounces.ts'
import { showLinks } from './mail/development.ts'
import { lookMaker, type MakeLook } from './mail/looks.tsx'
import { eraseOldMail } from './mail/outbox.ts'
import { keptDays } from './mail/rules.ts'
import { offerLooks } from './mail/see.ts'
import { testMail } from './mail/test-mail.tsx'
import { firstAdministratorLink } from './people/first-administrator.ts'
import { peopleMails } from './people/mails.tsx'
import { rolesRequired } from './people/second-factor/required.ts'
import { endSessionsWithoutFactor } from './people/sign-in/sessions.ts'
import { forgetOldTries } from './people/sign-in/tries.ts'
import { type Keeping, offerKeeping } from './privacy/keeping.ts'
import { replayErasures } from './privacy/replay.ts'
import { endConsents } from './profiles/ended-consents.ts'
import { itemRooms } from './rooms.ts'
import { type Search, startSearch } from './search/keep-current.ts'
import { type Settings, secretOf } from './settings.ts'
import { sweepMedia } from './site/media-keeping.ts'
import { tellOfOtherKey } from './store/known-keys.ts'
import { migrate } from './store/migrate.ts'
import { oneAtATime, unlessUnderWay } from './store/one-at-a-time.ts'
import { tidy } from './store/optimise.ts'
import { sqlIn } from './store/sql.ts'
import { inTransaction } from './store/transaction.ts'
import { traces } from './traces.ts'

/** The program without its front: the database ready, the archive in it, due items publishing themselves. */
export type Opened = {
  payload: Payload
  /** Where pages are shown. */
  search?: Search
  /** The one-time link of the first administrator, on an empty database alone. */
  administrator?: { path: string; email: string }
  close(): Promise<void>
}

/** Opens the content system on whatever database there is. */
export const openContent = (settings: Settings): Promise<Payload> => getPayload({ config: makeConfig(settings) })

/** Opens the content system on a database that has been brought up to date. */
export async function openPayload(settings: Settings, say: (line: string) => void): Promise<Payload> {
  const payload = await openContent(settings)
  await migrate(payload, { dataDir: settings.dataDir, out: say })
  return payload
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type Routines = { payload: Payload; settings: Settings; makeLook: MakeLook; now: () => Temporal.Instant }

/**
 * What happens by itself: due items are published, mail leaves, consents end, lines for seats move, the database is
 * tidied and what is kept for a time alone goes once a day.
 */
async function startLoops(routines: Routines): Promise<Loop[]> {
  const { payload, settings, now } = routines
  const failed = (err: unknown) => payload.logger.error({ err, in: 'a routine, which is tried again' })
  const log = (line: string) => payload.logger.warn(line)
  const regularly = (name: string, milliseconds: number, work: (stopping: AbortSignal) => Promise<unknown>) =>
    every(milliseconds, (stopping) => unlessUnderWay(payload, name, () => work(stopping)), failed)
  const before = (days: number) => now().subtract({ hours: 24 * days })
  return [
    startPublishing(payload, { now, log }),
    ...(settings.mail ? await startSending(routines, settings.mail, log) : []),
    regularly('end consents', minute, () => endConsents(payload, now())),
    regularly('keep lines moving', minute, () => keepLinesMoving(payload, now())),
    regularly('back up', hour, (stopping) => backUpNightly(payload, settings, now(), stopping)),
    regularly('tidy', day, () => tidy(payload, settings.dataDir, now())),
    regularly('sweep media', day, () => sweepMedia(payload, before(1))),
    regularly('erase old registrations', day, () => eraseOldRegistrations(payload, now())),
    regularly('forget old tries', day, async () => forgetOldTries(await sqlIn(payload), now())),
    regularly('forget old entries', day, async () => forgetOldEntries(await sqlIn(payload), before(loggedDays))),
    regularly('erase old mail', day, async () => eraseOldMail(await sqlIn(payload), before(keptDays))),
  ]
}

/** Sends what is in the outbox, and takes in what comes back. The packages for it are loaded only where mail leaves. */
async function startSending(
  { payload, makeLook, now }: Routines,
  { url, from, bounceUrl }: NonNullable<Settings['mail']>,
  log: (line: string) => void,
): Promise<Loop[]> {
  const [{ startMail }, { smtpTransport }] = await Promise.all([
    import('./mail/jobs.ts'),
    import('./mail/transport.ts'),
  ])
  const transport = smtpTransport(url, { returnPath: bounceUrl && mailboxAddress(bounceUrl) })
  const sending = startMail(payload, { transport, from, makeLook, now, log })
  return bounceUrl ? [sending, startBounces(payload, { url: bounceUrl, now, log })] : [sending]
}

/** Lets mails be made, for whoever sends them and for the desk. */
function prepareMail(payload: Payload, { locales, publicUrl }: Settings): MakeLook {
  const translate = translator(cataloguesIn(locales))
  const makeLook = lookMaker(payload, {
    templates: [testMail, ...peopleMails, ...registrationMails],
    translate,
    publicUrl,
  })
  offerLooks(payload, makeLook)
  return makeLook
}

/** Erases again who was erased after this copy of the database was made, before anybody is shown anything. */
async function eraseAgain(payload: Payload, keeping: Keeping, now: Temporal.Instant, say: (line: string) => void) {
  offerKeeping(payload, keeping)
  const done = await replayErasures(payload, keeping, now)
  if (done > 0)
    say(`Erased again, because this database did not know of it: ${done === 1 ? '1 person' : `${done} people`}.`)
}

/** Brings what the database holds up to date with the program. @returns whether nobody has an account yet */
async function fill(payload: Payload, settings: Settings, say: (line: string) => void): Promise<boolean> {
  await eraseAgain(payload, { traces, dataDir: settings.dataDir }, Temporal.Now.instant(), say)
  await tellOfOtherKey(payload, secretOf(settings), say)
  const isNew = (await payload.count({ collection: 'users', trash: true })).totalDocs === 0
  const report = await load(payload, archiveFolder, { atStart: true, progress: progressBar('Loading the archive') })
  if (report.created + report.updated > 0) for (const line of loadLines(report)) say(line)
  if (isNew && settings.sample) {
    const made = await loadSample(payload, { progress: progressBar('Loading the sample week') })
    if (made > 0) say(`Loaded the sample week: ${made} documents.`)
  }
  await mendInstants(payload, say)
  return isNew
}

/**
 * Brings the database up to date and fills it, telling each step that takes time to `say`.
 * @param isDevelopment where no mail leaves, also prints the private links that are in the mails
 */
export async function open(
  settings: Settings,
  say: (line: string) => void,
  { isDevelopment = false } = {},
): Promise<Opened> {
  const now = () => Temporal.Now.instant()
  const payload = await openPayload(settings, say)
  const isNew = await oneAtATime(payload, 'filling', { dataDir: settings.dataDir }, () => fill(payload, settings, say))
  const works = settings.role === 'all' || settings.role === 'worker'
  const makeLook = prepareMail(payload, settings)
  const loops = works ? await startLoops({ payload, settings, makeLook, now }) : []
  if (isDevelopment && !settings.mail) loops.push(await showLinks(payload, { publicUrl: settings.publicUrl, say }))
  const isSite = settings.role === 'all' || settings.role === 'site'
  const search = isSite ? startSearch(payload, { dataDir: settings.dataDir, rooms: itemRooms, now }) : undefined
  await search?.started
  // Whoever was in before the setting was made sets their second factor up when they sign in again.
  await inTransaction(payload, (_, tx) => endSessionsWithoutFactor(tx, rolesRequired(settings)))
  const hasDesk = settings.role === 'all' || settings.role === 'desk'
  const administrator = isNew && hasDesk ? await firstAdministratorLink(payload) : undefined
  return {
    payload,
    search,
    administrator,
    async close() {
      await Promise.all(loops.map((loop) => loop.stop()))
      await laterOf(payload).finish()
      await search?.stop()
      await payload.destroy()
    },
  }
}
