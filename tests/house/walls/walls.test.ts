import { describe, expect, test } from 'vitest'
import { plant } from '../planted.ts'
import { root } from '../root.ts'
import { missedBy, readGraph } from './graph.ts'
import { breaches } from './rules.ts'

/** A small house in which every wall stands. */
const sound = {
  'src/kit/slug.ts': 'export const slug = 1',
  'src/store/reader.ts': "import { slug } from '../kit/slug.ts'\nexport const reader = slug",
  'src/site/page.tsx':
    "import { renderToStaticMarkup } from 'react-dom/server'\nexport const page = renderToStaticMarkup(<p />)",
  'src/editions/rules.ts': "import { slug } from '../kit/slug.ts'\nexport const stage = slug",
  'src/editions/model.ts': "import { stage } from './rules.ts'\nexport const model = stage",
  'src/editions/index.ts': "export { model } from './model.ts'",
  'src/posts/rules.ts': "import { stage } from '../editions/rules.ts'\nexport const rule = stage",
  'src/posts/model.ts': "import { model } from '../editions/index.ts'\nexport const posts = model",
  'src/posts/pages.tsx': "import { page } from '../site/page.tsx'\nexport const routes = page",
  'src/posts/posts.test.ts': "import { model } from '../editions/model.ts'\nexport const tested = model",
  'src/week/pages.tsx': "import type { reader } from '../store/reader.ts'\nexport type Home = typeof reader",
  'src/payload.config.ts': "import { posts } from './posts/model.ts'\nexport default posts",
  'src/server.ts':
    "import { routes } from './posts/pages.tsx'\nimport './payload.config.ts'\nexport const all = routes",
  'src/app/page.tsx': "import config from '../payload.config.ts'\nexport default config",
}

async function breachesWith(files: Record<string, string>, ...rest: [Parameters<typeof breaches>[1]?]) {
  const place = plant({ ...sound, ...files })
  const graph = await readGraph(place)
  expect(missedBy(graph, place)).toEqual([])
  return breaches(graph, ...rest)
}

describe('the walls of the house', () => {
  test('are read in full: every file and every import', async () => {
    const graph = await readGraph(root)
    expect(graph.modules.length).toBeGreaterThan(50)
    expect(missedBy(graph, root)).toEqual([])
  })

  test('stand', async () => {
    expect(breaches(await readGraph(root))).toEqual([])
  })
})

describe('a planted breach turns its wall red', () => {
  test('while a sound house has none', async () => {
    expect(await breachesWith({}, [])).toEqual([])
  })

  const planted: [rule: string, file: string, text: string, to: string][] = [
    ['an import leads to a file that is there', 'src/kit/a.ts', "import './none.ts'", 'src/kit/none.ts'],
    ['a foundation imports no room', 'src/site/a.ts', "import '../posts/index.ts'", 'src/posts/index.ts'],
    ['a foundation imports no room', 'src/mail/a.ts', "export * from '../editions/rules.ts'", 'src/editions/rules.ts'],
    [
      'a foundation imports no room',
      'src/i18n/a.ts',
      "import type { model } from '../editions/model.ts'\nexport type A = typeof model",
      'src/editions/model.ts',
    ],
    [
      'a foundation imports no room',
      'src/store/a.ts',
      "export const late = () => import('../editions/index.ts')",
      'src/editions/index.ts',
    ],
    ...['week', 'search', 'keep', 'digest', 'desk'].map((room): [string, string, string, string] => [
      'a room that gathers sees the others only by the list given to it',
      `src/${room}/a.tsx`,
      "import { model } from '../editions/index.ts'\nexport const a = <p>{model}</p>",
      'src/editions/index.ts',
    ]),
    [
      'a room imports another only through its index.ts',
      'src/posts/a.ts',
      "import '../editions/model.ts'",
      'src/editions/model.ts',
    ],
    [
      'a room imports another only through its index.ts',
      'src/posts/a.ts',
      "import '../editions/rules.ts'",
      'src/editions/rules.ts',
    ],
    [
      'rules.ts imports only kit/ and other rules.ts',
      'src/events/rules.ts',
      "import '../store/reader.ts'",
      'src/store/reader.ts',
    ],
    ['rules.ts imports only kit/ and other rules.ts', 'src/events/rules.ts', "import 'node:fs'", 'fs'],
    [
      'model.ts imports no page',
      'src/posts/model.ts',
      "import type { routes } from './pages.tsx'\nexport const posts: typeof routes = ''",
      'src/posts/pages.tsx',
    ],
    [
      'what composes is imported by no room and no foundation',
      'src/posts/a.ts',
      "import type { all } from '../server.ts'\nexport type A = typeof all",
      'src/server.ts',
    ],
    [
      'app/ is Next’s: it imports the configuration and what is its own',
      'src/app/a.ts',
      "import '../posts/model.ts'",
      'src/posts/model.ts',
    ],
    ['nobody imports from app/', 'src/posts/a.ts', "import '../app/page.tsx'", 'src/app/page.tsx'],
    ['nothing that runs imports a test', 'src/posts/a.ts', "import './posts.test.ts'", 'src/posts/posts.test.ts'],
  ]
  test.each(planted)('%s (%s)', async (rule, file, text, to) => {
    expect(await breachesWith({ [file]: text }, [])).toContainEqual({ rule, from: file, to })
  })

  test('a folder that is neither a room nor a foundation', async () => {
    const [breach] = await breachesWith({ 'src/utils/a.ts': 'export const a = 1' }, [])
    expect(breach).toEqual({ rule: 'every folder of src/ is a room or a foundation', from: 'src/utils', to: '' })
  })

  test('a circle of rooms, also by types alone', async () => {
    const rules = await breachesWith(
      {
        'src/editions/index.ts':
          "import type { posts } from '../posts/index.ts'\nexport { model } from './model.ts'\nexport type A = typeof posts",
        'src/posts/index.ts': "export { posts } from './model.ts'",
      },
      [],
    )
    expect(rules.map(({ rule }) => rule)).toEqual(['rooms import each other in no circle'])
  })

  test('a circle of files in one room', async () => {
    const [breach] = await breachesWith(
      {
        'src/posts/a.ts': "import './b.ts'",
        'src/posts/b.ts': "import './c.ts'",
        'src/posts/c.ts': "import './a.ts'",
      },
      [],
    )
    expect(breach?.rule).toBe('files import each other in no circle')
  })

  test('react-dom/server behind the configuration, also when brought in late', async () => {
    const rules = await breachesWith(
      {
        'src/posts/model.ts': "export const posts = () => import('../site/page.tsx')",
      },
      [],
    )
    expect(rules).toEqual([
      {
        rule: 'nothing that payload.config.ts reaches imports react-dom/server',
        from: 'src/site/page.tsx',
        to: 'react-dom/server',
      },
    ])
  })

  test('a page behind a model', async () => {
    const rules = await breachesWith(
      {
        'src/events/model.ts': "import './fields.ts'",
        'src/events/fields.ts': "import './pages/list.tsx'",
        'src/events/pages/list.tsx': 'export const list = <p />',
      },
      [],
    )
    expect(rules).toEqual([
      {
        rule: 'nothing that a model.ts reaches imports a page',
        from: 'src/events/fields.ts',
        to: 'src/events/pages/list.tsx',
      },
    ])
  })

  test('an exception lets one import pass, and goes when it is not needed', async () => {
    const exception = { from: 'src/keep/a.ts', to: 'src/editions/rules.ts', because: 'planted' }
    const files = { 'src/keep/a.ts': "import '../editions/rules.ts'" }
    expect(await breachesWith(files, [exception])).toEqual([])
    const [breach] = await breachesWith({}, [exception])
    expect(breach?.rule).toBe('an exception that is no longer needed goes')
  })
})
