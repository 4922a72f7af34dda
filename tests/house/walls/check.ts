// npm run check: the walls of the house as they stand.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { missedBy, readGraph } from './graph.ts'
import { breaches } from './rules.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const graph = await readGraph(root)
const missed = missedBy(graph, root)
const found = breaches(graph)
for (const one of missed) console.log(`not read: ${one}`)
for (const { rule, from, to } of found) console.log(`${rule}\n  ${from} → ${to}`)
console.log(`${graph.modules.length} files, ${graph.edges.length} imports: ${found.length} breaches`)
if (missed.length || found.length || graph.modules.length === 0) process.exitCode = 1
