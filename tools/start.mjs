// npm start: from a bare clone to a running site. npm run dev: the same, started again whenever the site's
// code changes, with the page of all parts at /parts.
import { build, handOver, install } from './steps.mjs'

await install()
await build()
const isDevelopment = process.argv.includes('--dev')
handOver('src/server.ts', isDevelopment ? ['--development'] : [], isDevelopment ? ['--watch'] : [])
