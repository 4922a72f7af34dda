import type { Page } from 'playwright-core'
import { contrast } from '../../src/site/styles/contrast.ts'
import { focusable, hex, unseenFocusOf } from '../support/outline.ts'

/** Side of what one operates, in CSS pixels. Links within a text keep to WCAG 2.5.8, which axe measures. */
export const targetSize = 44

/** Elements that stick out of a page of this width, where there is anything to scroll sideways to. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect()
      return right > clientWidth + 1 || left < -1
    })
    return [`${scrollWidth} of ${clientWidth} pixels`, ...wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))]
  })
}

/** Words that are cut off at an edge, or that lie upon other words. What is only for screen readers may be. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const texts: { node: Node; words: string; rect: DOMRect }[] = []
    const faults: string[] = []
    const range = document.createRange()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const words = node.textContent?.trim().slice(0, 40)
      if (!parent || !words || !parent.checkVisibility({ visibilityProperty: true })) continue
      if (parent.closest('.out, .skip, svg')) continue
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 1)
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        if (/auto|scroll/.test(overflowX)) break
        const edge = box.getBoundingClientRect()
        const isCut = (rect: DOMRect) =>
          (box === document.documentElement && (rect.left < -1 || rect.right > width + 1)) ||
          (/hidden|clip/.test(overflowX) && (rect.left < edge.left - 1 || rect.right > edge.right + 1)) ||
          (/hidden|clip/.test(overflowY) && (rect.top < edge.top - 4 || rect.bottom > edge.bottom + 4))
        if (rects.some(isCut)) faults.push(`cut off: ${words}`)
      }
      for (const rect of rects) texts.push({ node, words, rect })
    }
    // A line's box is taller than its letters, the more so in Arabic: only the middle half counts.
    const middle = ({ top, height }: DOMRect) => ({ from: top + height / 4, to: top + (height * 3) / 4 })
    texts.forEach((one, index) => {
      for (const other of texts.slice(index + 1)) {
        if (other.node === one.node) continue
        const [a, b] = [middle(one.rect), middle(other.rect)]
        const isBeside = one.rect.right - 1 <= other.rect.left || other.rect.right - 1 <= one.rect.left
        if (!isBeside && a.from < b.to && b.from < a.to) faults.push(`${one.words} lies upon ${other.words}`)
      }
    })
    return [...new Set(faults)]
  })
}

/** Sets lines, paragraphs, letters and words as wide apart as WCAG 1.4.12 has it. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const style = new CSSStyleSheet()
    style.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    )
    document.adoptedStyleSheets = [style]
  })
}

/** What one operates and the links of menus, where they are smaller than a finger needs. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll(
      'summary, button, input:not([type=hidden]), select, nav a, header a.name, .go',
    )
    return [...targets].flatMap((one) => {
      // A box to tick is ticked by its words too.
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect()
      if (!one.checkVisibility() || (width >= least - 0.5 && height >= least - 0.5)) return []
      return [`${Math.round(width)} × ${Math.round(height)}: ${one.outerHTML.slice(0, 100)}`]
    })
  }, targetSize)
}

/** Elements that one reaches by keyboard without seeing it. */
export async function unseenFocus(page: Page): Promise<string[]> {
  // The first key tells the browser that there is a keyboard.
  await page.keyboard.press('Tab')
  return unseenFocusOf(page.locator(focusable))
}

/** What is of no use on paper, what is lost there, and links too faint to read. The page stands in print. */
export async function printFaults(page: Page): Promise<string[]> {
  const { useless, lost, colours } = await page.evaluate(() => {
    const shown = (selector: string) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
    const withoutAddress = shown('main a[href^=http]').filter(
      (one) =>
        !getComputedStyle(one, '::after').content.includes('attr(href)') &&
        !getComputedStyle(one, '::after').content.includes(one.getAttribute('href') ?? ''),
    )
    return {
      useless: shown('nav, summary, button, input, .skip').map((one) => one.outerHTML.slice(0, 80)),
      lost: [
        ...(shown('main h1').length === 1 ? [] : ['h1']),
        ...withoutAddress.map((one) => one.outerHTML.slice(0, 80)),
      ],
      colours: shown('main a').map((one) => ({
        what: one.outerHTML.slice(0, 80),
        colour: getComputedStyle(one).color,
      })),
    }
  })
  return [
    ...useless.map((one) => `of no use on paper: ${one}`),
    ...lost.map((one) => `lost on paper: ${one}`),
    ...colours
      .filter(({ colour }) => contrast(hex(colour), '#ffffff') < 4.5)
      .map(({ what, colour }) => `${colour} on paper: ${what}`),
  ]
}

/**
 * Words that vanish in forced colours: in the colour of the ground, for which the browser lays a plate of that very
 * colour behind them, whatever their own ground is. axe does not see plates. The page stands in forced colours.
 */
export function swallowed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'Canvas'
    const ground = getComputedStyle(probe).color
    probe.remove()
    return [...document.querySelectorAll('body *')].flatMap((one) => {
      const { color, forcedColorAdjust } = getComputedStyle(one)
      const hasWords = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      return hasWords && color === ground && forcedColorAdjust === 'auto' ? [one.outerHTML.slice(0, 100)] : []
    })
  })
}

/** What moves though the reader asked for stillness. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().map(({ effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null
      return target?.outerHTML.slice(0, 80) ?? 'something'
    }),
  )
}
