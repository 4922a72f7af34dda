import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const here = path.dirname(fileURLToPath(import.meta.url))
const manifest = z.object({ version: z.string() })

/** The version of this program. */
export const { version } = manifest.parse(JSON.parse(readFileSync(path.join(here, '../../package.json'), 'utf8')))
