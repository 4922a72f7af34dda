// npm run bench: speed on this machine. npm run bench <name>: one of the other scripts in bench/, which say what they measure.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build, handOver, install, root } from './steps.mjs'

const [name = 'run', ...more] = process.argv.slice(2)
const names = readdirSync(path.join(root, 'bench')).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [])
if (!names.includes(name)) {
  console.log(`There is no bench "${name}". There are: ${names.join(', ')}.`)
  process.exit(1)
}

await install()
await build()
handOver(`bench/${name}.ts`, more)
