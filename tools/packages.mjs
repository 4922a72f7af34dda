// The content system is some 1,700 small files: reading them one by one is most of the time a start takes. They are put
// together once, after an install, into a few; tools/packages-hook.mjs leads imports there. See docs/decisions/0009.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Packages that are put together, by the name of the file they end in. */
const entries = {
  payload: 'payload',
  shared: 'payload/shared',
  lexical: '@payloadcms/richtext-lexical',
  nodes: '@payloadcms/richtext-lexical/lexical',
  sqlite: '@payloadcms/db-sqlite',
  drizzle: '@payloadcms/db-sqlite/drizzle',
  dialect: '@payloadcms/db-sqlite/drizzle/sqlite-core',
  postgres: '@payloadcms/db-postgres',
}

/** Left as they are: binaries, what is loaded only for generating, and what must exist once beside the pages. */
const apart = [
  ...['sharp', 'esbuild', 'libsql', '@libsql/*', 'pg-native', 'cloudflare:sockets'],
  ...['drizzle-kit', 'drizzle-kit/*', 'typescript', 'prettier', 'json-schema-to-typescript', 'ts-essentials'],
  ...[
    'react',
    'react/*',
    'react-dom',
    'react-dom/*',
    'next',
    'next/*',
    '@payloadcms/ui',
    '@payloadcms/next',
    'graphql',
  ],
  ...['pino', 'pino-pretty'],
]

/** CommonJS inside the packages expects these. */
const banner = `import { createRequire as requireFrom } from 'node:module'
import { dirname as folderOf } from 'node:path'
import { fileURLToPath as pathOf } from 'node:url'
const require = requireFrom(import.meta.url), __filename = pathOf(import.meta.url), __dirname = folderOf(__filename)`

/**
 * esbuild leaves regular expressions and templates as they are: one accent in them, and each character of the whole file
 * takes two bytes of memory instead of one.
 */
const asAscii = (text) =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

export const folderOfPackages = (root) => path.join(root, 'node_modules', '.cache', 'packages')

/** Puts the packages together and notes which file stands for which. */
export async function bundlePackages(root) {
  const { build, stop } = await import('esbuild')
  const outdir = folderOfPackages(root)
  rmSync(outdir, { recursive: true, force: true })
  const { outputFiles } = await build({
    absWorkingDir: root,
    write: false,
    entryPoints: entries,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    // What is read is kept in memory as long as the program runs.
    minifyWhitespace: true,
    platform: 'node',
    external: apart,
    loader: { '.css': 'empty', '.scss': 'empty', '.svg': 'empty' },
    banner: { js: banner },
    logLevel: 'silent',
  })
  // Else its process, of 300 MB by now, would stay as long as ours.
  await stop()
  mkdirSync(outdir, { recursive: true })
  for (const { path: file, text } of outputFiles) writeFileSync(file, asAscii(text))
  const files = Object.entries(entries).map(([file, name]) => [name, `${file}.mjs`])
  writeFileSync(path.join(outdir, 'packages.json'), JSON.stringify(Object.fromEntries(files)))
}
