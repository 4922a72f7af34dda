import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { withBrowser } from '../support/browser.ts'
import { type Category, type Lighthouse, startLighthouse } from '../support/lighthouse.ts'
import { addresses } from './families.ts'

const origin = inject('origin')
const categories: Category[] = ['accessibility', 'best-practices', 'seo']
const all = { accessibility: 100, 'best-practices': 100, seo: 100 }

/** With CI=true all; else those whose kinds of content the others share. It takes five seconds each. */
const judged = process.env.CI === 'true' ? addresses : addresses.filter((path) => /^\/($|posts\/|planner$)/.test(path))

/** Audits that ask for what a page is not meant to be. */
const exceptions: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  // Not for search engines: what is found in it lies on pages of its own; the sample is made up;
  // a filtered list is part of a list; an error is no page.
  ...addresses
    .filter((path) => /search|sample|year=|planner\/./.test(path))
    .map((path) => [path, ['is-crawlable']] as const),
  // It answers 404, as it must, which the browser notes.
  ['/there-is-no-such-page', ['is-crawlable', 'http-status-code', 'errors-in-console']],
])

withBrowser('Lighthouse gives 100 for access, good practice and search', () => {
  let lighthouse: Lighthouse
  beforeAll(async () => {
    lighthouse = await startLighthouse()
  })
  afterAll(() => lighthouse?.close())

  test.each([...judged, '/ar/2021/days/3'])('%s', async (path) => {
    const { points, faults } = await lighthouse.judge(origin + path, categories, exceptions.get(path))
    expect({ ...points, faults }).toEqual({ ...all, faults: [] })
  })

  test('a planted fault turns it red in each', async () => {
    const fault =
      '<meta name="robots" content="noindex"></head><body><img src="/a.png"><script>throw new Error()</script>'
    const { points, faults } = await lighthouse.judge(await planted(fault), categories)
    for (const category of categories) expect(points[category], category).toBeLessThan(100)
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'is-crawlable']))
  })

  test('a planted weight costs points for speed', async () => {
    const heavy = await planted(`<style>/*${'a'.repeat(2_000_000)}*/</style></head><body>a`)
    const { points } = await lighthouse.measure(heavy, 1)
    expect(points).toBeLessThan(100)
  })
})

/** The address of a page with a fault, served until the test ends. */
async function planted(fault: string): Promise<string> {
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html><head>${fault}</body></html>`),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const at = server.address()
  return `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}/`
}
