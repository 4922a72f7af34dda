import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../../tools/steps.mjs'

/** Prints a name and its figure in two columns. */
export const row = (name: string, value: string) => console.log(`${name.padEnd(44)} ${value.padStart(32)}`)

/** Writes the figures of a bench to `bench/results/<name>.json`, with the moment and the machine. */
export function keepResults(name: string, results: object): void {
  const folder = path.join(root, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const [processor] = os.cpus()
  const machine = { processor: processor?.model ?? '', cores: os.cpus().length, load: os.loadavg()[0] }
  const text = JSON.stringify({ measured: new Date().toISOString(), machine, ...results }, null, 2)
  writeFileSync(path.join(folder, `${name}.json`), `${text}\n`)
}

/** Ends the bench as failed where a bar is missed, naming each. */
export function failOn(missed: readonly string[]): void {
  for (const one of missed) console.log(`MISSED: ${one}`)
  if (missed.length > 0) process.exitCode = 1
}

/** The value below which a share (0 to 1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Megabytes that a process holds in memory now, and at most since it began. Linux alone tells. */
export function memoryOf(pid: number | undefined): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
  return { now: of('VmRSS'), most: of('VmHWM') }
}
