import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const folder = path.dirname(fileURLToPath(import.meta.url))

/** Scripts of pages; a page that holds a mark of its name (`data-copy`) is given it, in its own text: on a thin line a request takes longer. */
export const pageScripts = ['copy', 'times', 'offline'] as const
export type PageScript = (typeof pageScripts)[number]

/** The browser's scripts as they are sent, by name: those of pages, and the worker that keeps pages. */
export function browserScripts(): Record<PageScript | 'worker', string> {
  const made = (name: string) => {
    const { outputFiles } = buildSync({
      entryPoints: [path.join(folder, `${name}.ts`)],
      bundle: true,
      minify: true,
      write: false,
      // What telephones of 2020 have.
      target: 'es2020',
      format: 'esm',
    })
    return outputFiles[0]?.text.trim() ?? ''
  }
  return { copy: made('copy'), times: made('times'), offline: made('offline'), worker: made('worker') }
}
