// npm run check: format, lint, types and walls; nothing is run or changed.
import { checks, run } from './checks.mjs'
import { install } from './steps.mjs'

await install()
const results = checks.map(run)
if (results.some(({ passed }) => !passed)) process.exitCode = 1
