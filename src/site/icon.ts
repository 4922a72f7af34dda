import { dark, light, type Palette } from './styles/tokens.ts'

/** The five strands, the outer ones crossing by twos: what a tab of 16 pixels can show of a braid. The last two lie on top. */
const drawn: [keyof Palette, string][] = [
  ['day3', 'M0 16h32'],
  ['day2', 'M0 10.5h5c11 0 11-5.5 22-5.5h5'],
  ['day4', 'M0 21.5h5c11 0 11 5.5 22 5.5h5'],
  ['day1', 'M0 5h5c11 0 11 5.5 22 5.5h5'],
  ['day5', 'M0 27h5c11 0 11-5.5 22-5.5h5'],
]

/** The icon of the site: an SVG drawing on its own dark ground, so that it holds on light and dark tabs. */
export function icon(): string {
  const ground = light.ink
  const path = (data: string, colour: string, width: number) =>
    `<path d="${data}" stroke="${colour}" stroke-width="${width}"/>`
  const strands = drawn.map(([day, data]) => path(data, ground, 5.4) + path(data, dark[day], 3.4))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none"><rect width="32" height="32" fill="${ground}"/>${strands.join('')}</svg>`
}
