import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.ts'

type File = { name: string; text: string }

const folder = path.join(root, 'deploy')
const files: File[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => path.join(parentPath, name))
  .map((file) => ({ name: path.relative(folder, file), text: readFileSync(file, 'utf8') }))

const known = [
  ...readFileSync(path.join(root, 'src', 'settings.ts'), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+): z\./gm),
].map(([, name = '']) => name)
/** What others read: Node, podman, and the image of PostgreSQL. */
const others = ['NODE_ENV', 'BUILDAH_FORMAT', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB']

/** Settings that examples set or read, and that neither the program nor what stands beside it knows. */
const unknownSettings = (all: readonly File[]) =>
  all.flatMap(({ name, text }) =>
    [...text.matchAll(/(?:\b|\$\{)([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)(?:=|: | ?:[-?])/g)]
      .map(([, setting = '']) => setting)
      .filter((setting) => ![...known, ...others].includes(setting) && !/^(CMD|NAME)$/.test(setting))
      .map((setting) => `${name}: ${setting}`),
  )

/** Scripts of ours that examples start, and that are not there. */
const missingScripts = (all: readonly File[]) =>
  all.flatMap(({ name, text }) =>
    [...text.matchAll(/\btools\/[\w-]+\.mjs\b/g)]
      .filter(([script]) => !existsSync(path.join(root, script)))
      .map(([script]) => `${name}: ${script}`),
  )

test('examples of deployments name settings and scripts that are there', () => {
  expect(known).toContain('S3_BUCKET')
  expect(files.length).toBeGreaterThan(6)
  expect(unknownSettings(files)).toEqual([])
  expect(missingScripts(files)).toEqual([])
})

test('nginx hands on the name with its port, without which the desk refuses what its own pages send', () => {
  const nginx = readFileSync(path.join(folder, 'proxy', 'nginx.conf'), 'utf8')
  expect(nginx).toMatch(/map \$http_host \$asked_host \{\s+default \$http_host;/)
  expect([...nginx.matchAll(/proxy_set_header Host (.+);/g)].map(([, name]) => name)).toEqual(['$asked_host'])
})

test('neither an image nor the repository takes secrets and data of the machine along', () => {
  const lines = (file: string) => readFileSync(path.join(root, file), 'utf8').split('\n')
  expect(lines('.dockerignore')).toEqual(expect.arrayContaining(['data', '**/.env', '*.tar', '*.tar.unfinished']))
  expect(lines('.gitignore')).toEqual(expect.arrayContaining(['data/', '.env', '*.tar', '*.tar.unfinished']))
})

test('a planted fault turns its guard red', () => {
  const text = `Environment=DATA_FOLDER=/x\n  SECRETS: \${SECRETS:?none}\nENV PORT=1\ntools/gone.mjs tools/run.mjs`
  const planted = [{ name: 'a', text }]
  expect(unknownSettings(planted)).toEqual(['a: DATA_FOLDER', 'a: SECRETS', 'a: SECRETS'])
  expect(missingScripts(planted)).toEqual(['a: tools/gone.mjs'])
})
