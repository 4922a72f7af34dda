// .tsx under plain Node. It is compiled once, with the build, so that no compiler runs beside the program.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, '.next', 'tsx')

/** Where a file is kept as JavaScript: another place whenever it changes. */
const placeOf = (file, source) =>
  path.join(folder, `${createHash('sha256').update(path.relative(root, file)).update(source).digest('hex')}.mjs`)

/** Maps lead a debugger to the lines of the file, which it reads itself: they hold no text. */
function compile(file, source) {
  const { transformSync } = createRequire(import.meta.url)('esbuild')
  const options = { loader: 'tsx', jsx: 'automatic', format: 'esm', sourcemap: 'inline', sourcesContent: false }
  return transformSync(source, { ...options, sourcefile: file }).code
}

/** Compiles these files and forgets those of before. */
export function compileTsx(files) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const source = readFileSync(file, 'utf8')
    writeFileSync(placeOf(file, source), compile(file, source))
  }
}

/** A file as JavaScript: as it was built, or compiled now if it has changed since. */
export function javascriptOf(file) {
  const source = readFileSync(file, 'utf8')
  try {
    return readFileSync(placeOf(file, source), 'utf8')
  } catch {
    return compile(file, source)
  }
}
