import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { missingEntries } from '../../tools/lock.mjs'
import { manifest, packages } from './manifest.ts'
import { root } from './root.ts'

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      dev: z.boolean().optional(),
      license: z.string().optional(),
    }),
  ),
})

const lock = lockFile.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')))

const inexact = (versions: Record<string, string>) =>
  Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))

/** Packages that run a script when they are installed and are not allowed to by name. */
function scripts(packages: z.infer<typeof lockFile>['packages'], allowed: Record<string, boolean>): string[] {
  return Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.replace(/^.*node_modules\//, ''))
    .filter((name) => allowed[name] === undefined)
}

/** Licences whose works may be part of a work under AGPL-3.0-or-later. */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'WTFPL'],
  ...['Python-2.0', 'MPL-2.0', 'LGPL-3.0-or-later', 'GPL-3.0-or-later', 'AGPL-3.0-or-later'],
  // Of data: which browser can what.
  'CC-BY-4.0',
])
/** Packages of which the lock file does not tell it; their own files say MIT. */
const unsaid = /^(busboy|streamsearch|@next\/swc-.+)$/

/** Packages that ship under a licence that is not allowed, or under none. */
const forbidden = (packages: z.infer<typeof lockFile>['packages']) =>
  Object.entries(packages).flatMap(([place, { dev, license }]) => {
    const name = place.replace(/^.*node_modules\//, '')
    const said = license ?? (unsaid.test(name) ? 'MIT' : 'none')
    const choices = said.replace(/[()]/g, '').split(' OR ')
    const isAllowed = choices.some((one) => one.split(' AND ').every((each) => allowed.has(each)))
    return dev || place === '' || isAllowed ? [] : [`${name}: ${said}`]
  })

/** Packages that ship twice in one version though one copy could serve all: each is read, compiled and kept. */
function copies(packages: z.infer<typeof lockFile>['packages']): string[] {
  const places = Object.entries(packages)
    .filter(([place, { dev }]) => place && !dev)
    .map(([place, { version }]) => ({ name: place.replace(/^.*node_modules\//, ''), version }))
  const isOneEnough = ({ name, version }: { name: string; version?: string | undefined }) =>
    (packages[`node_modules/${name}`]?.version ?? version) === version
  return [...Map.groupBy(places.filter(isOneEnough), ({ name, version }) => `${name} ${version}`)]
    .filter(([, { length }]) => length > 1)
    .map(([twice]) => twice)
}

describe('the packages', () => {
  test('that ship are under licences that go together with ours', () => expect(forbidden(lock.packages)).toEqual([]))
  test('have exact versions', () => expect(inexact(packages)).toEqual([]))
  test('that run scripts are named', () => expect(scripts(lock.packages, manifest.allowScripts)).toEqual([]))
  test('are there once (else: npm dedupe, and node tools/lock.mjs)', () => expect(copies(lock.packages)).toEqual([]))
  test('are in the lock file for every system (else: node tools/lock.mjs)', () => {
    expect(Object.keys(missingEntries(lock))).toEqual([])
  })
})

describe('a planted fault turns its guard red', () => {
  test('a range', () => expect(inexact({ a: '^1.0.0', b: '1.0.0', c: 'latest', d: '1.0.0-beta.1' })).toHaveLength(2))
  test('a licence', () => {
    const packages = {
      '': { license: 'AGPL-3.0-or-later' },
      'node_modules/a': { license: 'MIT' },
      'node_modules/b': { license: '(GPL-2.0-only OR Apache-2.0)' },
      'node_modules/c': { license: 'SSPL-1.0' },
      'node_modules/d': { license: 'MIT AND BUSL-1.1' },
      'node_modules/a/node_modules/e': {},
      'node_modules/f': { license: 'SSPL-1.0', dev: true },
    }
    expect(forbidden(packages)).toEqual(['c: SSPL-1.0', 'd: MIT AND BUSL-1.1', 'e: none'])
  })
  test('a package in two copies', () => {
    const packages = {
      'node_modules/a/node_modules/c': { version: '1.0.0' },
      'node_modules/b/node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '2.0.0' },
      'node_modules/a/node_modules/d': { version: '1.0.0' },
      'node_modules/b/node_modules/d': { version: '1.0.0' },
      'node_modules/e': { version: '1.0.0' },
      'node_modules/b/node_modules/e': { version: '1.0.0', dev: true },
    }
    expect(copies(packages)).toEqual(['c 1.0.0'])
  })
  test('a script of a stranger', () => {
    expect(scripts({ 'node_modules/a/node_modules/b': { hasInstallScript: true } }, { a: true })).toEqual(['b'])
  })
  test('a system that the lock file does not know', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { '@a/darwin-arm64': '1.0.0', '@a/linux-x64-musl': '1.0.0' } },
    }
    expect(missingEntries({ packages })).toEqual({
      'node_modules/@a/darwin-arm64': { version: '1.0.0', cpu: ['arm64'], os: ['darwin'], optional: true },
      'node_modules/@a/linux-x64-musl': {
        version: '1.0.0',
        cpu: ['x64'],
        libc: ['musl'],
        os: ['linux'],
        optional: true,
      },
    })
  })
})
