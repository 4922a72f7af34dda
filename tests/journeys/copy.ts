import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuilt, isInstalled } from '../../tools/steps.mjs'

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const apart = new Set(['node_modules', '.next', '.git', 'data', 'export'])

/**
 * A copy of the program as it stands, in a folder: the files as a clone has them, with the packages and the built desk of
 * this one, so that a start need neither install nor build.
 * @throws when this one is not installed or not built from what it is
 */
export function copyProgram(folder: string): string {
  // An install in the copy would reach through the link and empty this very folder of packages.
  if (!isInstalled()) throw new Error('The packages are not those of package-lock.json: npm test installs them first.')
  if (!isBuilt()) throw new Error('The desk is not built from these sources: npm test builds it first.')
  const built = path.join(repository, '.next')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(repository))
    if (!apart.has(name)) cpSync(path.join(repository, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'))
  cpSync(built, path.join(folder, '.next'), { recursive: true, filter: (from) => !from.includes(`${path.sep}cache`) })
  return folder
}
