// Starts what has been installed and built already, and writes nothing beside DATA_DIR: for services and containers whose
// program folder is read-only.
import { become, isBuilt, isInstalled, root } from './steps.mjs'

if (!isInstalled() || !isBuilt()) {
  console.error(`The program in ${root} is not built, or was changed since: run node tools/prepare.mjs there.`)
  process.exit(1)
}
become('src/server.ts')
