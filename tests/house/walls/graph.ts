import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'

/** One import. `to` is a path from the root for our own files, else the name as written (`hono/html`). */
export type Edge = { from: string; to: string; typeOnly: boolean; found: boolean }
export type Graph = { modules: string[]; edges: Edge[] }

/**
 * Reads who imports whom in `src/` of a tree.
 * The parser is SWC: with TypeScript 7 dependency-cruiser's own parser finds nothing and reports success, so
 * `missedBy` tells apart a clean tree and a blind reader.
 */
export async function readGraph(root: string): Promise<Graph> {
  const { output } = await cruise(['src'], { baseDir: root, parser: 'swc', doNotFollow: { path: 'node_modules' } })
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output.slice(0, 200)}`)
  const ours = output.modules.filter(({ source }) => isOurs(source))
  return {
    modules: ours.map(({ source }) => source).sort(),
    edges: ours.flatMap(({ source, dependencies }) =>
      dependencies.map((dependency) => {
        const local = dependency.module.startsWith('.')
        const written = path.posix.join(path.posix.dirname(source), dependency.module)
        const resolved = dependency.couldNotResolve ? written : dependency.resolved
        return {
          from: source,
          to: local ? resolved : dependency.module,
          typeOnly: dependency.dependencyTypes.includes('type-only'),
          found: !local || !dependency.couldNotResolve,
        }
      }),
    ),
  }
}

const isOurs = (file: string) => /^src\/.*\.(tsx?|js)$/.test(file)

const localImport =
  /^\s*(?:import|export)\b[^'"`;]*?from\s*'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)|^\s*import\s+'(\.[^']+)'/gm

/** Files and imports that a plain reading of the text finds and the graph does not have. */
export function missedBy(graph: Graph, root: string): string[] {
  const missed: string[] = []
  for (const entry of readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    const file = path.posix.join('src', entry)
    if (!isOurs(file)) continue
    if (!graph.modules.includes(file)) missed.push(file)
    const known = new Set(graph.edges.filter(({ from }) => from === file).map(({ to }) => to))
    for (const [, one, two, three] of readFileSync(path.join(root, file), 'utf8').matchAll(localImport)) {
      const to = path.posix.join(path.posix.dirname(file), one ?? two ?? three ?? '')
      if (!known.has(to)) missed.push(`${file} → ${to}`)
    }
  }
  return missed
}
