// Writes what is generated from the models: types, the desk's import map and, with a name, migrations for both databases.
//   npm run generate                     types and import map
//   npm run generate -- migration <name> also a migration for SQLite and one for PostgreSQL (no server needed)
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bin, environment, flags, node, root } from './steps.mjs'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'week-generate-'))
const secret = 'only for generating, never for serving'

function run(args, env = {}) {
  const { status } = spawnSync(
    node,
    [...flags(), path.join(root, 'node_modules/payload/bin.js'), ...args, '--disable-transpile'],
    {
      cwd: root,
      stdio: 'inherit',
      env: environment({
        PAYLOAD_CONFIG_PATH: 'src/payload.config.ts',
        DATA_DIR: scratch,
        SECRET: secret,
        DATABASE_URL: '',
        PORT: '',
        ROLE: '',
        S3_BUCKET: '',
        S3_ENDPOINT: '',
        S3_ACCESS_KEY_ID: '',
        S3_SECRET_ACCESS_KEY: '',
        ...env,
      }),
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}

const database = { sqlite: {}, postgres: { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' } }
const kinds = Object.keys(database)
const folderOf = (kind) => path.join(root, 'migrations', kind)
const isMade = (kind, name) => readdirSync(folderOf(kind)).some((file) => file.endsWith(`_${name}.ts`))

/** Payload writes its migrations with types imported as values, which plain Node cannot run. */
function importTypesAsTypes(folder) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
    const file = path.join(folder, name)
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text
        .replace(
          /import \{ MigrateUpArgs, MigrateDownArgs, sql \}/,
          'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
        )
        .replace(/from '\.\/(\d[^']*?)(\.ts)?'/g, "from './$1.ts'"),
    )
  }
}

try {
  const [what, name] = process.argv.slice(2)
  if (what === 'migration') {
    if (!name) throw new Error('Name the migration: npm run generate -- migration <name>')
    for (const kind of kinds) run(['migrate:create', name, '--skip-empty'], database[kind])
    // Where one of the two changes alone, the other has an empty one: a backup of either says how far it is.
    const left = kinds.filter((kind) => !isMade(kind, name))
    if (left.length === 1) run(['migrate:create', name, '--force-accept-warning'], database[left[0]])
    for (const kind of kinds) importTypesAsTypes(folderOf(kind))
  }
  run(['generate:types'])
  run(['generate:importmap'])
  spawnSync(path.join(bin, 'biome'), ['format', '--write', 'src/payload-types.ts'], { cwd: root })
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
