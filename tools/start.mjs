// npm start: from a bare clone to a running site.
import { build, handOver, install } from './steps.mjs'

await install()
await build()
handOver('src/server.ts', [])
