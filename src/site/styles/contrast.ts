import { type Palette, pairs } from './tokens.ts'

/** The contrast of two colours (`#rrggbb`) by WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Which pairs of a palette have less contrast than they need. */
export function unreadable(palette: Palette): string[] {
  return pairs.flatMap(({ front, back, least }) => {
    const found = contrast(palette[front], palette[back])
    return found < least ? [`${front} on ${back}: ${found.toFixed(2)}, needs ${least}`] : []
  })
}

/** Relative luminance, as WCAG 2.2 defines it from sRGB. */
function luminance(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
