import { dark, light } from './styles/tokens.ts'

const strands = ['day1', 'day2', 'day3', 'day4', 'day5'] as const

/** The icon in the browser's tab: the five strands, with one that crosses, in light and dark. */
export function icon(): string {
  const ways = [
    'M2 5H30',
    'M2 10.5H9C16 10.5 16 21.5 23 21.5H30',
    'M2 16H30',
    'M2 21.5H9C16 21.5 16 10.5 23 10.5H30',
    'M2 27H30',
  ]
  const colours = (palette: typeof light) =>
    strands.map((name, index) => `.s${index}{stroke:${palette[name]}}`).join('')
  const order = [0, 3, 2, 1, 4]
  const paths = order.map((strand) => `<path class="s${strand}" d="${ways[strand]}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="3.5" stroke-linecap="round"><style>${colours(light)}@media(prefers-color-scheme:dark){${colours(dark)}}</style>${paths}</svg>`
}
