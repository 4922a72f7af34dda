import { createRequire } from 'node:module'
import type { SharpDependency } from 'payload'

const load = createRequire(import.meta.url)

/** As the largest cameras of telephones make. A file of some kilobytes can announce far more, which all lie in memory. */
const mostPixels = 120_000_000

/** Draws pictures. What does it is loaded with the first one: it weighs some 20 MB, and a site that is only read draws none. */
export const sharp: SharpDependency = (input, options) => {
  const draw: SharpDependency = load('sharp')
  return draw(input, { limitInputPixels: mostPixels, ...options })
}
