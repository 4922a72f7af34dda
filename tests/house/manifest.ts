import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { root } from './root.ts'

const names = z.record(z.string(), z.string()).default({})
const schema = z.object({
  scripts: names,
  dependencies: names,
  devDependencies: names,
  allowScripts: z.record(z.string(), z.boolean()),
})

/** package.json, and the versions of all packages that it names. */
export const manifest = schema.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
export const packages = { ...manifest.dependencies, ...manifest.devDependencies }
