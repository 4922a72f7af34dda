import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** A control of the desk once it does something: before, it is markup of the server, and a click on it is lost. */
export async function hydrated(control: Locator): Promise<Locator> {
  const isLive = () => control.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))
  await expect.poll(isLive, { timeout: 30_000 }).toBe(true)
  return control
}
