// npm run bench: all of bench/, one after the other, which takes the better part of an hour. npm run bench <name>: one of
// them; each says at its top what it measures and where it fails. Figures of this machine, at this moment: they go to
// bench/results as well.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build, flags, install, node, root, running } from './steps.mjs'

const [name, ...more] = process.argv.slice(2)
const names = readdirSync(path.join(root, 'bench')).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [])
if (name && !names.includes(name)) {
  console.log(`There is no bench "${name}". There are: ${names.join(', ')}.`)
  process.exit(1)
}

await install()
await build()
const failed = (name ? [name] : names).filter((one) => {
  if (!name) console.log(`\n── ${one}`)
  const script = path.join(root, 'bench', `${one}.ts`)
  return spawnSync(node, [...flags(), script, ...more], { cwd: root, env: running(), stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) {
  console.log(`Missed a bar or failed: ${failed.join(', ')}`)
  process.exit(1)
}
