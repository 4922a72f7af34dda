// What can be checked without running the program: format, lint, types, walls.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bin, environment, node, root } from './steps.mjs'

export const checks = [
  { title: 'Format and lint', command: path.join(bin, 'biome'), args: ['ci', '--error-on-warnings', '.'] },
  { title: 'Types', command: path.join(bin, 'tsc'), args: ['-p', '.'] },
  { title: 'Walls between the rooms', command: node, args: [path.join('tests', 'house', 'walls', 'check.ts')] },
]

export const heading = (title) => console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 72 - title.length))}`)

/** Runs a command with its output as it comes; answers with whether it went well and how long it took. */
export function run({ title, command, args, env = {} }) {
  heading(title)
  const began = Date.now()
  const { status, signal, error } = spawnSync(command, args, { cwd: root, env: environment(env), stdio: 'inherit' })
  if (error) console.log(error.message)
  if (signal) console.log(`It was ended from outside by ${signal}.`)
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return { title, passed: status === 0, seconds }
}
