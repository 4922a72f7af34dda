import { createRequire } from 'node:module'
import type { SharpDependency } from 'payload'

const load = createRequire(import.meta.url)

/** Draws pictures. What does it is loaded with the first one: it weighs some 20 MB, and a site that is only read draws none. */
export const sharp: SharpDependency = (...drawing) => {
  const draw: SharpDependency = load('sharp')
  return draw(...drawing)
}
