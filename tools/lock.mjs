// Completes package-lock.json with the packages for other systems that a registry near us may not carry: without their
// entries `npm ci` refuses on every system. Run it after each change of packages: node tools/lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32']
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64']

/** Entries that the packages in a lock file name as optional and that it does not have. */
export function missingEntries(lock) {
  const missing = {}
  for (const [where, entry] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [`${where}/node_modules/${name}`, `node_modules/${name}`]
      if (places.some((place) => lock.packages[place])) continue
      const words = name.split(/[/-]/)
      const os = systems.filter((system) => words.includes(system))
      const cpu = processors.filter((processor) => words.includes(processor))
      const libc = words.includes('musl')
        ? ['musl']
        : words.some((word) => word.startsWith('gnu'))
          ? ['glibc']
          : undefined
      if (!os.length || !cpu.length) throw new Error(`${name}: no system or processor in its name`)
      missing[`node_modules/${name}`] = {
        version,
        cpu,
        ...(entry.dev && { dev: true }),
        ...(libc && { libc }),
        optional: true,
        os,
      }
    }
  return missing
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingEntries(lock)
  lock.packages = Object.fromEntries(
    Object.entries({ ...lock.packages, ...missing }).sort(([one], [other]) => one.localeCompare(other, 'en')),
  )
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} packages for other systems added`)
}
