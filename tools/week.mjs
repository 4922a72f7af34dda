// npm run week -- <command>: the commands of the program.
import { handOver, install } from './steps.mjs'

await install()
handOver('src/week-command.ts', process.argv.slice(2))
