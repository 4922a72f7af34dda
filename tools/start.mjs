// npm start: from a bare clone to a running site. npm run dev: the same, started again whenever the site's code changes.
import { build, handOver, install } from './steps.mjs'

await install()
await build()
handOver('src/server.ts', [], process.argv.includes('--dev') ? ['--watch'] : [])
