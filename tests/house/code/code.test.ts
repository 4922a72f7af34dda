import { describe, expect, test } from 'vitest'
import { isCode, textFiles } from '../files.ts'
import { plant } from '../planted.ts'
import { root } from '../root.ts'
import { allowedCasts } from './casts.ts'
import {
  casts,
  lonelyTests,
  longFiles,
  longish,
  machineWords,
  outgoing,
  type Rule,
  silenced,
  unguardedReads,
} from './rules.ts'

const all = textFiles(root)
const code = all.filter(isCode)
const faults = (rule: Rule, files = code) => files.flatMap(rule)

describe('the code', () => {
  test('is read: more than a hundred files of it', () => expect(code.length).toBeGreaterThan(100))

  test('has no file of more than 400 lines', () => {
    for (const one of code.flatMap(longish)) console.log(`long: ${one}`)
    expect(faults(longFiles)).toEqual([])
  })

  test('casts only where it is listed with a reason', () => {
    // A test may hand over what the types forbid, to see it refused.
    const shipped = code.filter(({ file }) => !/\.test\.tsx?$/.test(file))
    const found = shipped.map((source) => [source.file, casts(source)] as const).filter(([, times]) => times > 0)
    const allowed = Object.entries(allowedCasts).map(([file, { times }]) => [file, times])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(allowed))
  })

  test('silences the compiler nowhere', () => expect(faults(silenced)).toEqual([]))
  test('runs no test alone', () => expect(faults(lonelyTests)).toEqual([]))
  test('reads for the public with access on', () => expect(faults(unguardedReads)).toEqual([]))
  test('asks no other machine for anything', () => expect(faults(outgoing)).toEqual([]))
  test('and everything beside it names nothing of one machine', () => expect(faults(machineWords, all)).toEqual([]))
})

describe('a planted fault turns its guard red', () => {
  const planted: [guard: string, rule: Rule, file: string, text: string][] = [
    ['length', longFiles, 'src/posts/a.ts', 'const a = 1\n'.repeat(401)],
    ['silence', silenced, 'src/posts/a.ts', `// @ts-${'expect-error'}\n`],
    ['lonely tests', lonelyTests, 'src/posts/a.test.ts', "test.only('x', () => {})"],
    ['lonely tests', lonelyTests, 'src/posts/a.test.ts', 'describe.only.each([1])("x", () => {})'],
    ['public reads', unguardedReads, 'src/posts/queries.ts', "payload.find({ collection: 'posts' })"],
    [
      'public reads',
      unguardedReads,
      'src/posts/pages.tsx',
      'const x = <p>{await context.payload.findByID({ id })}</p>',
    ],
    [
      'public reads',
      unguardedReads,
      'src/posts/pages/list.tsx',
      "payload.count({ collection: 'posts', overrideAccess })",
    ],
    ['public reads', unguardedReads, 'src/posts/item.ts', "read.find({ collection: 'posts', overrideAccess: true })"],
    ['public reads', unguardedReads, 'src/week/home.tsx', "payload.findGlobal({ slug: 'site' })"],
    ['outgoing', outgoing, 'src/posts/jobs.ts', 'const a = await fetch(post.url)'],
    ['outgoing', outgoing, 'src/posts/jobs.ts', 'const a = await globalThis.fetch(post.url)'],
    ['outgoing', outgoing, 'src/posts/jobs.ts', "import { request } from 'node:https'"],
    ['outgoing', outgoing, 'src/posts/jobs.ts', "import * as http from 'node:http'"],
    ['outgoing', outgoing, 'src/posts/jobs.ts', "import { fetch } from 'undici'"],
    ['machine', machineWords, 'docs/a.md', 'Look into /home/someone/week.'],
    ['machine', machineWords, 'src/a.ts', "const place = '/work/main'"],
    ['machine', machineWords, 'package-lock.json', '"resolved": "https://registry.example.org/a.tgz"'],
  ]
  test.each(planted)('%s (%#)', (_, rule, file, text) => {
    const found = textFiles(plant({ [file]: text })).flatMap(rule)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(file)
  })

  test('casts, in every form', () => {
    const text = 'const a = x as string; const b = [1] as const; const c = y as unknown as number'
    expect(casts({ file: 'a.ts', text })).toBe(3)
  })

  const sound: [guard: string, rule: Rule, file: string, text: string][] = [
    ['a file of 400 lines', longFiles, 'src/a.ts', 'const a = 1\n'.repeat(400)],
    [
      'access on',
      unguardedReads,
      'src/posts/queries.ts',
      "payload.find({ collection: 'posts', overrideAccess: false })",
    ],
    ['the Reader', unguardedReads, 'src/posts/queries.ts', "read.find({ collection: 'posts' })"],
    ['a button in a browser', outgoing, 'src/posts/desk/a.tsx', "'use client'\nconst a = await fetch('/api/posts')"],
    [
      'a server',
      outgoing,
      'src/site/a.ts',
      "import { createServer, type IncomingMessage } from 'node:http'\napp.fetch(a)",
    ],
    ['a job', unguardedReads, 'src/posts/jobs.ts', "payload.find({ collection: 'posts' })"],
    ['addresses of the web', machineWords, 'docs/a.md', 'https://example.org/home/page, ~/work/x, ./work/x'],
    ['the public registry', machineWords, 'package-lock.json', 'https://registry.npmjs.org/a'],
  ]
  test.each(sound)('and not for what is sound: %s', (_, rule, file, text) => expect(rule({ file, text })).toEqual([]))
})
