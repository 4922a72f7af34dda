import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { flags, node } from '../../tools/steps.mjs'
import { manifest, packages } from './manifest.ts'
import { plant } from './planted.ts'
import { root } from './root.ts'

type Page = { file: string; text: string }

/** The README, its neighbours and everything in docs/. */
function pagesOf(place: string): Page[] {
  const names = readdirSync(place, { encoding: 'utf8' })
  const docs = existsSync(path.join(place, 'docs'))
    ? readdirSync(path.join(place, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join('docs', name),
      )
    : []
  const pages = [...names, ...docs].filter((name) => name.endsWith('.md'))
  return pages.map((file) => ({ file, text: readFileSync(path.join(place, file), 'utf8') }))
}

const inPage = (pages: Page[], where: RegExp) =>
  pages
    .filter(({ file }) => where.test(file))
    .map(({ text }) => text)
    .join('\n')

/** Names that a text does not hold as words of their own. */
const unnamed = (names: readonly string[], text: string) =>
  names.filter(
    (name) => !new RegExp(`(?<![\\w@/.-])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w/-])`).test(text),
  )

/** Links of pages to files that are not there. */
function deadLinks(place: string, pages: Page[]): string[] {
  return pages.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
      .map(([, to = '']) => decodeURIComponent(to.replace(/#.*$/, '')))
      .filter((to) => to && !/^[a-z]+:/i.test(to))
      .filter((to) => !existsSync(path.join(place, path.dirname(file), to)))
      .map((to) => `${file} → ${to}`),
  )
}

/** Commands of npm that pages tell readers to type and that package.json does not have. */
function unknownScripts(pages: Page[], scripts: string[]): string[] {
  const told = pages.flatMap(({ text }) => [...text.matchAll(/\bnpm run ([\w-]+)/g)].map(([, name = '']) => name))
  return [...new Set(told)].filter((name) => !scripts.includes(name))
}

const settings = [
  ...readFileSync(path.join(root, 'src', 'settings.ts'), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+): z\./gm),
]
const settingNames = settings.map(([, name = '']) => name)

function commandNames(): string[] {
  const list = execFileSync(node, [...flags(), path.join(root, 'src', 'week-command.ts'), '--help'], {
    encoding: 'utf8',
  })
  return [...list.matchAll(/^ {2}([a-z][\w-]*) /gm)].map(([, name = '']) => name)
}

const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `${name}/`)

const hasDocs = existsSync(path.join(root, 'docs', 'operators'))

describe.skipIf(!hasDocs)('what the docs claim', () => {
  const pages = pagesOf(root)

  test('names every setting, in the README and for operators', () => {
    expect(settingNames).toContain('DATA_DIR')
    expect(unnamed(settingNames, inPage(pages, /^README\.md$/))).toEqual([])
    expect(unnamed(settingNames, inPage(pages, /^docs\/operators\//))).toEqual([])
  })

  test('names every command of npm run week', () => {
    const names = commandNames()
    expect(names).toContain('administrator')
    expect(
      unnamed(
        names.map((name) => `npm run week -- ${name}`),
        inPage(pages, /./),
      ),
    ).toEqual([])
  })

  test('gives every package its reason', () => {
    expect(unnamed(Object.keys(packages), inPage(pages, /^docs\/dependencies\.md$/))).toEqual([])
  })

  test('shows every folder of src/ in the tree', () => {
    expect(unnamed(folders, inPage(pages, /^docs\/architecture\.md$/))).toEqual([])
  })

  test('tells operators just the rights that the store in a bucket needs', () => {
    const store = readFileSync(path.join(root, 'src', 'store', 'media-s3.ts'), 'utf8')
    const asked = [...store.matchAll(/\bs3\.(\w+?)(?:Command\b|V2\b)/g)].map(([, name = '']) => name)
    const needed = asked.map((name) => `s3:${name === 'paginateListObjects' ? 'ListBucket' : name}`)
    const told = [...inPage(pages, /^docs\/operators\//).matchAll(/^\| `(s3:\w+)` /gm)].map(([, right = '']) => right)
    expect(told.sort()).toEqual(needed.sort())
    expect(told).toContain('s3:ListBucket')
  })

  test('leads nowhere dead', () => expect(deadLinks(root, pages)).toEqual([]))
  test('tells no command that is not there', () =>
    expect(unknownScripts(pages, Object.keys(manifest.scripts))).toEqual([]))
})

describe('a planted fault turns its guard red', () => {
  test('a setting, command, package or folder that no page names', () => {
    expect(unnamed(['PORT', 'ROLE'], 'PORTS and `ROLE`')).toEqual(['PORT'])
    expect(unnamed(['npm run week -- load'], 'npm run week -- loads')).toEqual(['npm run week -- load'])
    expect(unnamed(['next'], '@payloadcms/next')).toEqual(['next'])
  })

  test('a link to a file that is not there', () => {
    const place = plant({ 'README.md': '[a](docs/a.md#b) [c](docs/c.md) [d](https://example.org)', 'docs/a.md': '' })
    expect(deadLinks(place, pagesOf(place))).toEqual(['README.md → docs/c.md'])
  })

  test('a command that npm does not have', () => {
    expect(unknownScripts([{ file: 'a.md', text: 'npm run week, npm run dance' }], ['week'])).toEqual(['dance'])
  })
})
