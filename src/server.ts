import './kit/tick-shape.ts'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { CatalogueError, cataloguesIn } from './i18n/catalogues.ts'
import { ArchiveProblems } from './keep/index.ts'
import { makeFolder } from './kit/make-folder.ts'
import { type Opened, open } from './open.ts'
import { ErasureError } from './privacy/replay.ts'
import { createSite } from './serve.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { securityHeaders } from './site/headers.ts'
import { createWebServer } from './site/web-server.ts'
import { MigrationError } from './store/migrate.ts'
import { PresenceError } from './store/presence.ts'
import { troubleIn } from './store/trouble.ts'

/** Writes one line for whoever started the program. */
const say = (line = '') => process.stdout.write(`${line}\n`)

function checkDataDir({ dataDir }: Settings): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new SettingsError(
      `DATA_DIR (${dataDir}) cannot be written (${code}); choose another folder or change its owner.`,
    )
  }
}

/** Takes the port first, so that a taken one is known at once; requests wait until there is somebody to answer them. */
async function listen({ port, host, publicUrl }: Settings, listener: RequestListener): Promise<Server> {
  const server = createWebServer(listener, securityHeaders(publicUrl))
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return server
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    if (code === 'EADDRINUSE')
      throw new SettingsError(
        `Port ${port} is taken: another program listens there. Stop it, or set PORT to another number.`,
      )
    throw new SettingsError(`PORT ${port} on ${host} cannot be used (${code}); set PORT or HOST to something else.`)
  }
}

/** Where nobody reads any more what it says, the program goes on: to fail of it, and to say so, would never end. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

async function start(): Promise<void> {
  outliveReaders()
  const settings = readSettings(process.env)
  checkDataDir(settings)
  cataloguesIn(settings.locales)
  const ready = Promise.withResolvers<RequestListener>()
  ready.promise.catch(() => {})
  let answer: RequestListener = (request, response) => {
    void ready.promise.then((listener) => listener(request, response))
  }
  const server = await listen(settings, (request, response) => answer(request, response))
  const isDevelopment = process.argv.includes('--development')
  const opened: Opened = await open(settings, say, { isDevelopment })
  const site = await createSite(settings, opened, { isDevelopment })
  answer = site.listener
  ready.resolve(site.listener)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    say('Stopping: finishing what is under way …')
    const finished = await site.stop(server)
    await opened.close()
    say(finished ? 'Stopped.' : 'Stopped; some requests took too long and were cut off.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  // Whoever reads that it is ready may stop it at once.
  greet(settings, server, opened)
}

function greet(settings: Settings, server: Server, { administrator }: Opened): void {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : settings.port
  const here = `http://localhost:${port}`
  say()
  if (settings.role === 'all' || settings.role === 'site') say(`The site:  ${here}/`)
  if (settings.role === 'all' || settings.role === 'desk') say(`The desk:  ${here}/desk`)
  if (settings.role === 'worker') say(`Works in the background; its health: ${here}/readyz`)
  if (settings.publicUrl !== here && process.env.PUBLIC_URL) say(`Readers:   ${settings.publicUrl}/`)
  if (administrator) {
    say()
    say('The first administrator sets a password here, once, within 24 hours:')
    say(`  ${process.env.PUBLIC_URL ? settings.publicUrl : here}${administrator.path}`)
    say(`and signs in as ${administrator.email} (change the address under Account, Safety of this account).`)
  }
  say()
  say('Ready. Ctrl-C stops it.')
}

start().catch((error: unknown) => {
  const isTold = [SettingsError, CatalogueError, MigrationError, PresenceError, ErasureError, ArchiveProblems].some(
    (known) => error instanceof known,
  )
  if (isTold && error instanceof Error) console.error(error.message)
  else console.error(troubleIn(error) ?? error)
  process.exit(1)
})
