// Leads imports of the packages that tools/packages.mjs put together to the files they ended in; without these, nothing changes.
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { folderOfPackages } from './packages.mjs'

const folder = folderOfPackages(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'))
const list = path.join(folder, 'packages.json')
const files = new Map(existsSync(list) ? Object.entries(JSON.parse(readFileSync(list, 'utf8'))) : [])

registerHooks({
  resolve(name, context, next) {
    const file = files.get(name)
    if (file === undefined) return next(name, context)
    return { url: pathToFileURL(path.join(folder, file)).href, format: 'module', shortCircuit: true }
  },
})
