// npm run bench: speed on this machine.
import { build, handOver, install } from './steps.mjs'

await install()
await build()
handOver('bench/run.ts', [])
