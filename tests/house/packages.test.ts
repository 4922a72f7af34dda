import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { missingEntries } from '../../tools/lock.mjs'
import { manifest, packages } from './manifest.ts'
import { root } from './root.ts'

const lockFile = z.object({
  packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })),
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

describe('the packages', () => {
  test('have exact versions', () => expect(inexact(packages)).toEqual([]))
  test('that run scripts are named', () => expect(scripts(lock.packages, manifest.allowScripts)).toEqual([]))
  test('are in the lock file for every system (else: node tools/lock.mjs)', () => {
    expect(Object.keys(missingEntries(lock))).toEqual([])
  })
})

describe('a planted fault turns its guard red', () => {
  test('a range', () => expect(inexact({ a: '^1.0.0', b: '1.0.0', c: 'latest', d: '1.0.0-beta.1' })).toHaveLength(2))
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
