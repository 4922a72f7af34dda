import { execFile } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { plant } from './planted.ts'
import { root } from './root.ts'

const run = promisify(execFile)
const bin = path.join(root, 'node_modules', '.bin')

/** What a check says of a tree with our own settings; its exit code and its words. */
async function check(command: string, args: string[], files: Record<string, string>) {
  const place = plant({ 'a.txt': '', ...files })
  for (const settings of ['biome.json', 'tsconfig.json'])
    copyFileSync(path.join(root, settings), path.join(place, settings))
  try {
    const { stdout, stderr } = await run(path.join(bin, command), args, { cwd: place })
    return { code: 0, words: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = Object.assign({ code: 1, stdout: '', stderr: '' }, error)
    return { code, words: stdout + stderr }
  }
}

const lint = (text: string) =>
  check('biome', ['ci', '--vcs-enabled=false', '--error-on-warnings', 'src'], { 'src/a.ts': text })
const types = (text: string) => check('tsc', ['-p', '.', '--types', ''], { 'src/a.ts': text })

describe('the checks before the tests turn red', () => {
  test('for nothing that is sound', async () => {
    expect(await lint('export const a = 1\n')).toMatchObject({ code: 0 })
    expect(await types('export const a: number = 1\n')).toMatchObject({ code: 0 })
  })

  test.each([
    ['another format', 'export const a = 1;\n', 'formatting output'],
    ['any', 'export const a: any = 1\n', 'noExplicitAny'],
    ['!', 'export const a = (b?: string) => b!.length\n', 'noNonNullAssertion'],
    ['a promise left alone', 'const b = async () => 1\nexport const a = () => {\n  b()\n}\n', 'noFloatingPromises'],
    ['what nobody uses', 'const b = 1\nexport const a = 1\n', 'noUnusedVariables'],
  ])('for %s', async (_, text, words) => {
    const answer = await lint(text)
    expect(answer.code).not.toBe(0)
    expect(answer.words.toLowerCase()).toContain(words.toLowerCase())
  })

  test.each([
    ['a type that is another', 'export const a: string = 1\n', 'TS2322'],
    ['an entry that may not be there', 'export const a = (b: string[]): string => b[0]\n', 'TS2322'],
    ['syntax that plain Node cannot strip', 'export enum A {\n  b,\n}\n', 'TS1294'],
  ])('for %s', async (_, text, words) => {
    const answer = await types(text)
    expect(answer.code).not.toBe(0)
    expect(answer.words).toContain(words)
  })

  test('and are all there for a build server', () => {
    expect(existsSync(path.join(root, '.ci', 'run'))).toBe(true)
  })
})
