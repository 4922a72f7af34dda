import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { makeFolder, removeFolder } from '../tests/support/folder.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { flags, node, root, running } from '../tools/steps.mjs'
import type { Filled } from './support/render-one.ts'
import { failOn, keepResults } from './support/results.ts'

// npm run bench render [editions …]: how long a page of each family takes that is not kept, on a site that has been read for
// a while, just after a post, or what the family is of, was saved, after 10, 100 and 1,000 made-up editions, on both
// databases, and how often it asks the database; how long where nothing is known of other pages (`cold`: all has changed;
// up to 100 editions); and how long the next form of it takes (`again`: without pictures, or in another language), which is
// made of the same answers. Fails where the middle one of a family takes more than 15 ms (PostgreSQL: 30), or asks more
// than six questions more after more editions. Files that programs fetch are measured alone. To fill the largest takes
// some minutes.

const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [10, 100, 1_000]
const bars = { SQLite: 15, PostgreSQL: 30 }
/** Files that programs fetch, of a hundred entries, of fifty, and of all pages or 2,000 of them. */
const files = ['calendar', 'feed', 'sitemap', 'sitemap part']
const isPage = (family: string) => !files.includes(family)
/** Lists with less to show ask for less of what hangs on it. */
const mayAskMore = 6

async function fill(editions: number, databaseUrl: string): Promise<Filled> {
  const dataDir = makeFolder()
  try {
    const script = path.join(root, 'bench', 'support', 'render-one.ts')
    // A thousand editions are loaded in one transaction, which takes more memory than serving them.
    const child = spawn(node, [...flags(), '--max-old-space-size=2000', script, String(editions)], {
      cwd: root,
      env: running({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, MAIL_URL: '', ROLE: '', SECRET: '', PORT: '' }),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`The process that fills the database ended with ${code}`)
    return JSON.parse(text.trim().split('\n').at(-1) ?? '')
  } finally {
    removeFolder(dataDir)
  }
}

const outcomes: ({ database: keyof typeof bars; editions: number } & Filled)[] = []
for (const database of ['SQLite', 'PostgreSQL'] as const)
  for (const editions of sizes) {
    const postgres = database === 'PostgreSQL' ? await startPostgres() : undefined
    try {
      const filled = await fill(editions, postgres?.url ?? '')
      outcomes.push({ database, editions, ...filled })
      console.log(`${database}, ${editions} editions, ${filled.documents} documents in ${filled.seconds.toFixed(0)} s`)
      const head = ['', 'median, ms', 'slowest, ms', 'processor, ms', 'cold, ms', 'again, ms', 'queries at most']
      console.log(head.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(16))).join(''))
      for (const { family, ...figures } of filled.pages) {
        const cells = [figures.median, figures.slowest, figures.processor, figures.cold, figures.again].map((one) =>
          (one?.toFixed(1) ?? '').padStart(16),
        )
        console.log(family.padEnd(16) + cells.join('') + String(figures.queries).padStart(16))
      }
    } finally {
      await postgres?.stop()
    }
  }

keepResults('render', { outcomes })
failOn(
  outcomes.flatMap(({ database, editions, pages }) => {
    const smallest = outcomes.find((one) => one.database === database)
    return pages
      .filter(({ family }) => isPage(family))
      .flatMap(({ family, median, queries }) => {
        const least = smallest?.pages.find((one) => one.family === family)?.queries ?? queries
        const where = `${family} on ${database} after ${editions} editions`
        return [
          ...(median > bars[database] ? [`${where}: ${median.toFixed(1)} ms, not ${bars[database]}`] : []),
          ...(queries > least + mayAskMore ? [`${where}: ${queries} queries, ${least} with fewer editions`] : []),
        ]
      })
  }),
)
