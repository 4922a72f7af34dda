import lighthouse, { type Flags, type Result } from 'lighthouse'
import { launchBrowser } from './launch-browser.ts'
import { freePort } from './server.ts'

export type Category = 'accessibility' | 'best-practices' | 'seo'

/** What Lighthouse says of a page: points of 100 by category, and the audits that cost some. */
export type Verdict = { points: Partial<Record<Category, number>>; faults: string[] }

/** How fast a page is on a phone: points of 100, and what they are made of in ms (`shift`: Lighthouse's own unit). */
export type Speed = { points: number; firstPaint: number; largestPaint: number; blocked: number; shift: number }

export type Lighthouse = {
  /** Judges the page at an address, as on a phone. @param without audits that are left out */
  judge(address: string, categories: readonly Category[], without?: readonly string[]): Promise<Verdict>
  /**
   * Measures a first visit on Lighthouse's phone: 4 × slower, 1.6 Mbit/s and 150 ms, worked out from a load. Of several
   * loads the one in the middle counts, by how long they blocked, which is what the machine's other work makes differ.
   */
  measure(address: string, loads?: number): Promise<Speed>
  close(): Promise<void>
}

/** What Lighthouse saw of a page, and its judgement by category. */
type Looked = { audits: Result['audits']; judged: Result.Category[] }

/** Nothing comes after the load of a page without scripts, so there is nothing to wait for. */
const atOnce = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0 }

/** Lighthouse with a Chromium of its own. As a library it reports to nobody; that is its command line's doing. */
export async function startLighthouse(): Promise<Lighthouse> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const look = async (address: string, flags: Flags): Promise<Looked> => {
    const run = await lighthouse(address, {
      port,
      logLevel: 'error',
      disableFullPageScreenshot: true,
      ignoreStatusCode: true,
      ...flags,
    })
    if (!run) throw new Error(`Lighthouse has nothing to say of ${address}`)
    const { runtimeError, audits, categories } = run.lhr
    if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`)
    return { audits, judged: Object.values(categories) }
  }
  return {
    async judge(address, categories, without = []) {
      const { audits, judged } = await look(address, {
        onlyCategories: [...categories],
        skipAudits: [...without],
        skipAboutBlank: true,
        ...atOnce,
      })
      const lost = judged.flatMap(({ auditRefs }) =>
        auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1),
      )
      return {
        points: Object.fromEntries(judged.map(({ id, score }) => [id, pointsOf(score)])),
        faults: lost.map(({ id }) => `${id}: ${audits[id]?.title}`),
      }
    },
    async measure(address, loads = 3) {
      const speeds: Speed[] = []
      while (speeds.length < loads) speeds.push(speedOf(await look(address, performance)))
      const inTheMiddle = speeds.sort((one, other) => one.blocked - other.blocked)[Math.floor(loads / 2)]
      if (!inTheMiddle) throw new RangeError('A page is loaded once at least')
      return inTheMiddle
    },
    close: () => browser.close(),
  }
}

const performance: Flags = { onlyCategories: ['performance'], throttlingMethod: 'simulate' }

function speedOf({ audits, judged }: Looked): Speed {
  const figure = (id: string) => audits[id]?.numericValue ?? Number.NaN
  return {
    points: pointsOf(judged[0]?.score),
    firstPaint: Math.round(figure('first-contentful-paint')),
    largestPaint: Math.round(figure('largest-contentful-paint')),
    blocked: Math.round(figure('total-blocking-time')),
    shift: Number(figure('cumulative-layout-shift').toFixed(3)),
  }
}

const pointsOf = (score: number | null | undefined) => Math.round((score ?? 0) * 100)
