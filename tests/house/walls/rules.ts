import type { Edge, Graph } from './graph.ts'
import { exceptions, foundations, gatherers, mount, rooms, shared } from './plan.ts'

export type Breach = { rule: string; from: string; to: string }

const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1]
const roomOf = (file: string) => rooms.find((room) => room === folderOf(file))
const isFoundation = (file: string) => foundations.includes(folderOf(file) ?? '')
const isComposition = (file: string) => /^src\/[^/]+$/.test(file) && !shared.includes(file)
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('tests/')
const isRules = (file: string) => /\/rules(\.ts|\/[^/]+\.ts)$/.test(file)
const isModel = (file: string) => /\/model\.ts$/.test(file)
const isPage = (file: string) => /\/pages(\.tsx|\/.+)$/.test(file)
const isIn = (folder: string) => (file: string) => folderOf(file) === folder
const isIndexOf = (room: string | undefined) => (file: string) => file === `src/${room}/index.ts`

/** Rules on one import; tests are free to reach into what they test, but nothing is built on a test. */
const single: Record<string, (edge: Edge) => boolean> = {
  'an import leads to a file that is there': ({ found }) => !found,
  'a foundation imports no room': ({ from, to }) => isFoundation(from) && roomOf(to) !== undefined,
  'a room that gathers sees the others only by the list given to it': ({ from, to }) =>
    gatherers.includes(roomOf(from) ?? '') &&
    roomOf(to) !== undefined &&
    roomOf(to) !== roomOf(from) &&
    !(isRules(from) && isRules(to)),
  'a room imports another only through its index.ts': ({ from, to }) => {
    const [one, other] = [roomOf(from), roomOf(to)]
    if (!one || !other || one === other || gatherers.includes(one)) return false
    return !isIndexOf(other)(to) && !(isRules(from) && isRules(to))
  },
  'rules.ts imports only kit/ and other rules.ts': ({ from, to }) => isRules(from) && !isIn('kit')(to) && !isRules(to),
  'model.ts imports no page': ({ from, to }) => isModel(from) && isPage(to),
  'what composes is imported by no room and no foundation': ({ from, to }) =>
    (isFoundation(from) || roomOf(from) !== undefined) && isComposition(to),
  'app/ is Next’s: it imports the configuration and what is its own': ({ from, to }) =>
    isIn(mount)(from) &&
    to.startsWith('src/') &&
    !isIn(mount)(to) &&
    to !== 'src/payload.config.ts' &&
    !isDeskView(from, to),
  'nobody imports from app/': ({ from, to }) => !isIn(mount)(from) && isIn(mount)(to),
  'nothing that runs imports a test': ({ to }) => isTest(to),
}

/** The generated import map names the rooms' own views for the desk. */
const isDeskView = (from: string, to: string) => from.endsWith('/importMap.js') && roomOf(to) !== undefined

/** Every breach of the walls, in words. */
export function breaches(graph: Graph, excepted = exceptions): Breach[] {
  const edges = graph.edges.filter(({ from }) => !isTest(from))
  const all = [
    ...edges.flatMap((edge) =>
      Object.entries(single)
        .filter(([, forbids]) => forbids(edge))
        .map(([rule]) => ({ rule, from: edge.from, to: edge.to })),
    ),
    ...strangers(graph),
    ...circles(edges, roomOf).map(([from, to]) => ({ rule: 'rooms import each other in no circle', from, to })),
    ...circles(
      edges.filter(({ typeOnly }) => !typeOnly),
      (file) => (file.startsWith('src/') ? file : undefined),
    ).map(([from, to]) => ({ rule: 'files import each other in no circle', from, to })),
    ...reached(edges, 'src/payload.config.ts', (to) => /^react-dom\/server/.test(to)).map((edge) => ({
      rule: 'nothing that payload.config.ts reaches imports react-dom/server',
      ...edge,
    })),
    ...graph.modules.filter(isModel).flatMap((model) =>
      reached(edges, model, isPage).map((edge) => ({
        rule: 'nothing that a model.ts reaches imports a page',
        ...edge,
      })),
    ),
  ]
  const isExcepted = (breach: Breach) => excepted.some(({ from, to }) => from === breach.from && to === breach.to)
  const idle = excepted.filter(({ from, to }) => !all.some((breach) => breach.from === from && breach.to === to))
  return [
    ...all.filter((breach) => !isExcepted(breach)),
    ...idle.map(({ from, to }) => ({ rule: 'an exception that is no longer needed goes', from, to })),
  ]
}

/** Folders of `src/` that are neither a room, nor a foundation, nor Next's. */
function strangers({ modules }: Graph): Breach[] {
  const known = [...rooms, ...foundations, mount]
  const folders = new Set(modules.map(folderOf).filter((folder) => folder !== undefined))
  return [...folders]
    .filter((folder) => !known.includes(folder))
    .map((folder) => ({ rule: 'every folder of src/ is a room or a foundation', from: `src/${folder}`, to: '' }))
}

/** One import of each circle, by whatever the files are grouped by; files without a group do not count. */
function circles(edges: Edge[], groupOf: (file: string) => string | undefined): [string, string][] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of edges) {
    const [one, other] = [groupOf(from), groupOf(to)]
    if (one && other && one !== other) next.set(one, (next.get(one) ?? new Set()).add(other))
  }
  const state = new Map<string, 'open' | 'done'>()
  const found: [string, string][] = []
  const visit = (group: string) => {
    state.set(group, 'open')
    for (const other of next.get(group) ?? []) {
      if (state.get(other) === 'open') found.push([group, other])
      else if (!state.has(other)) visit(other)
    }
    state.set(group, 'done')
  }
  for (const group of next.keys()) if (!state.has(group)) visit(group)
  return found
}

/** Imports for which `isMeant` holds, among all that running one file brings in. */
function reached(edges: Edge[], start: string, isMeant: (to: string) => boolean): { from: string; to: string }[] {
  const seen = new Set([start])
  const found: { from: string; to: string }[] = []
  for (const file of seen)
    for (const { from, to, typeOnly } of edges) {
      if (from !== file || typeOnly) continue
      if (isMeant(to)) found.push({ from, to })
      seen.add(to)
    }
  return found
}
