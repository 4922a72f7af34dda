import type { Locator } from 'playwright-core'
import { contrast } from '../../src/site/styles/contrast.ts'

/**
 * Elements that have the focus without it being seen: no outline, or one that is hardly seen on its ground. Each gets
 * the focus in turn; where the browser shows it only to a keyboard, a key must have been pressed.
 */
export async function unseenFocusOf(elements: Locator): Promise<string[]> {
  const focused = await elements.evaluateAll((all) => {
    // The browser's own (`auto`) is drawn so that it is seen, whatever width it states.
    const isDrawn = (style: string, width: string) =>
      style === 'auto' || (style !== 'none' && Number.parseFloat(width) >= 2)
    return (
      all
        .filter((one) => one instanceof HTMLElement)
        // What is hidden takes no focus, by keyboard or otherwise.
        .filter(
          (one) =>
            one.checkVisibility({ visibilityProperty: true }) &&
            !(one instanceof HTMLInputElement && one.type === 'hidden'),
        )
        .map((one) => {
          one.focus({ preventScroll: true })
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one)
          let box = one.parentElement
          while (box && getComputedStyle(box).backgroundColor === 'rgba(0, 0, 0, 0)') box = box.parentElement
          return {
            what: one.outerHTML.slice(0, 100),
            isSeen: document.activeElement === one && isDrawn(outlineStyle, outlineWidth),
            colour: outlineColor,
            ground: box ? getComputedStyle(box).backgroundColor : 'rgb(255, 255, 255)',
          }
        })
    )
  })
  return focused
    .filter(({ isSeen, colour, ground }) => !isSeen || contrast(hex(colour), hex(ground)) < 3)
    .map(({ what, isSeen, colour, ground }) => (isSeen ? `${colour} on ${ground}: ${what}` : `no outline: ${what}`))
}

/** What one reaches by keyboard. */
export const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/** `rgb(1, 2, 3)` → `#010203`. */
export const hex = (colour: string) =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`
