import lighthouse from 'lighthouse'
import { launchBrowser } from './browser.ts'
import { freePort } from './server.ts'

export type Category = 'accessibility' | 'best-practices' | 'seo'

/** What Lighthouse says of a page: points of 100 by category, and the audits that cost some. */
export type Verdict = { points: Partial<Record<Category, number>>; faults: string[] }

export type Lighthouse = {
  /** Judges the page at an address, as on a phone. @param without audits that are left out */
  judge(address: string, categories: readonly Category[], without?: readonly string[]): Promise<Verdict>
  close(): Promise<void>
}

/** Nothing comes after the load of a page without scripts, so there is nothing to wait for. */
const atOnce = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0 }

/** Lighthouse with a Chromium of its own. As a library it reports to nobody; that is its command line's doing. */
export async function startLighthouse(): Promise<Lighthouse> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  return {
    async judge(address, categories, without = []) {
      const run = await lighthouse(address, {
        port,
        logLevel: 'error',
        onlyCategories: [...categories],
        skipAudits: [...without],
        disableFullPageScreenshot: true,
        skipAboutBlank: true,
        ignoreStatusCode: true,
        ...atOnce,
      })
      if (!run) throw new Error(`Lighthouse has nothing to say of ${address}`)
      const { runtimeError, audits, categories: judged } = run.lhr
      if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`)
      const lost = Object.values(judged).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1),
      )
      return {
        points: Object.fromEntries(Object.values(judged).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
        faults: lost.map(({ id }) => `${id}: ${audits[id]?.title}`),
      }
    },
    close: () => browser.close(),
  }
}
