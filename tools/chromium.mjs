// Finds a Chromium for the browser tests, or gets one.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { run } from './checks.mjs'

/** Chromium without windows: it does the same for a page with a third of the work. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell']
const names = [...shells, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/snap/bin/chromium']

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The address of a Chromium on this machine; undefined where there is none.
 * @param {Record<string, string | undefined>} env
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return isProgram(env.CHROMIUM) ? env.CHROMIUM : undefined
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean)
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...places].find(isProgram)
}

/**
 * A Chromium: the one without windows where it is found, or can be installed through apt; else what is there; else a
 * sentence that says how to get one.
 */
export function getChromium() {
  const found = findChromium()
  if (found && (process.env.CHROMIUM || shells.includes(path.basename(found)))) return { chromium: found }
  if (process.env.CHROMIUM) return { reason: `CHROMIUM names ${process.env.CHROMIUM}, which is no program` }
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!mayInstall && found) return { chromium: found }
  if (!mayInstall)
    return { reason: 'no Chromium found: install it (apt-get install chromium) or set CHROMIUM to its path' }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (title, args) => run({ title, command: 'apt-get', args: ['-q', ...args], env }).passed
  const install = (name) => apt(`Installing ${name}`, ['install', '-y', '--no-install-recommends', name])
  if (apt('Asking apt what there is', ['update']) && !install(shells[0]) && !found) install('chromium')
  const chromium = findChromium()
  return chromium
    ? { chromium }
    : { reason: 'apt could not install Chromium: install it by hand or set CHROMIUM to its path' }
}
