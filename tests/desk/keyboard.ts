import type { Page } from 'playwright-core'

/** Somebody who works with the keyboard alone. */
export type Keyboard = {
  /**
   * Goes on with Tab until what is meant has the focus.
   * @param name how its name begins: its own, or where it has none that of the label beside it
   * @throws with all that had the focus, when it is never reached
   */
  tabTo(name: string, role?: string): Promise<void>
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  /** Types into a field that suggests, waits for the suggestion and takes it. */
  choose(text: string): Promise<void>
}

const mostTabs = 150

export function keyboardOn(page: Page): Keyboard {
  return {
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    async choose(text) {
      await page.keyboard.type(text)
      await page.locator('.rs__option', { hasText: text }).first().waitFor()
      await page.keyboard.press('Enter')
    },
    async tabTo(name, role) {
      // Passing messages stand last on the page and send the focus back to where it came from, so Tab would never begin anew.
      await page.locator('[data-sonner-toast]').nth(0).waitFor({ state: 'detached' })
      const seen = new Set<string>()
      for (let step = 0; step < mostTabs; step++) {
        const here = await focused(page)
        if (here.name.toLowerCase().startsWith(name.toLowerCase()) && (!role || here.role === role)) return
        seen.add(`${here.role} “${here.name}”`)
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab never led to ${role ?? 'anything'} “${name}”. It led to:\n${[...seen].join('\n')}`)
    },
  }
}

/** Role and name of what has the focus, as assistive technology is told them; else the label one sees beside it. */
async function focused(page: Page): Promise<{ role: string; name: string }> {
  const session = await page.context().newCDPSession(page)
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
    if (!result.objectId) return { role: '', name: '' }
    const about = { objectId: result.objectId, fetchRelatives: false }
    const { nodes } = await session.send('Accessibility.getPartialAXTree', about)
    const name: unknown = nodes[0]?.name?.value
    return {
      role: String(nodes[0]?.role?.value ?? ''),
      name: typeof name === 'string' && name ? name : await beside(page),
    }
  } finally {
    await session.detach()
  }
}

const beside = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement?.closest('.field-type')
    return field?.querySelector('label, .field-label')?.textContent?.trim() ?? ''
  })
