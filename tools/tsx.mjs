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

/** Loaded when it is needed: with a program that is built, never. */
const esbuild = () => createRequire(import.meta.url)('esbuild')

/** Maps lead a debugger to the lines of the file, which it reads itself: they hold no text. */
const optionsFor = (file) => ({
  ...{ loader: 'tsx', jsx: 'automatic', format: 'esm', sourcemap: 'inline', sourcesContent: false },
  sourcefile: file,
})

/** Compiles these files and forgets those of before. */
export async function compileTsx(files) {
  const { stop, transform } = esbuild()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const compile = async (file) => {
    const source = readFileSync(file, 'utf8')
    const { code } = await transform(source, optionsFor(file))
    writeFileSync(placeOf(file, source), code)
  }
  await Promise.all(files.map(compile))
  await stop()
}

/** A file as JavaScript: as it was built, or compiled now if it has changed since. */
export function javascriptOf(file) {
  const source = readFileSync(file, 'utf8')
  try {
    return readFileSync(placeOf(file, source), 'utf8')
  } catch {
    return esbuild().transformSync(source, optionsFor(file)).code
  }
}
