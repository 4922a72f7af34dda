// Installs and builds, and starts nothing: `npm start` does the same before it starts.
import { build, install } from './steps.mjs'

await install()
await build()
