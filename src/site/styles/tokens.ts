/** Colours by purpose. `day1` to `day5` are the strands, in the order of the days. */
export type Palette = {
  /** The ground. */
  paper: string
  /** A ground a little apart: what is current, what is marked. */
  tint: string
  ink: string
  /** Text of the second rank. */
  soft: string
  /** Hairlines that only part things. */
  rule: string
  /** Edges of what one operates. */
  line: string
  focus: string
  day1: string
  day2: string
  day3: string
  day4: string
  day5: string
}

export const light: Palette = {
  paper: '#fbf8f1',
  tint: '#f2ecdf',
  ink: '#1e1b16',
  soft: '#5b554a',
  rule: '#d9d1c1',
  line: '#80776a',
  focus: '#0b6570',
  day1: '#a33b20',
  day2: '#7a5400',
  day3: '#2f6b3a',
  day4: '#0b6570',
  day5: '#6b2e6e',
}

export const dark: Palette = {
  paper: '#16130f',
  tint: '#251f18',
  ink: '#f3eee3',
  soft: '#b9b0a0',
  rule: '#3a342b',
  line: '#8a8071',
  focus: '#6fd0da',
  day1: '#ff9a7a',
  day2: '#e9b84a',
  day3: '#8fd19a',
  day4: '#6fd0da',
  day5: '#d9a3dc',
}

/** In forced colours the reader's own palette stands for all of ours. */
const forced: Palette = {
  paper: 'Canvas',
  tint: 'Canvas',
  ink: 'CanvasText',
  soft: 'CanvasText',
  rule: 'CanvasText',
  line: 'CanvasText',
  focus: 'Highlight',
  day1: 'CanvasText',
  day2: 'CanvasText',
  day3: 'CanvasText',
  day4: 'CanvasText',
  day5: 'CanvasText',
}

/** Which colour stands on which, and the contrast it needs there (WCAG 2.2: 1.4.3 text, 1.4.11 edges of controls). */
export const pairs: readonly { front: keyof Palette; back: keyof Palette; least: number }[] = [
  ...(['ink', 'soft', 'day1', 'day2', 'day3', 'day4', 'day5'] as const).flatMap((front) => [
    { front, back: 'paper' as const, least: 4.5 },
    { front, back: 'tint' as const, least: 4.5 },
  ]),
  { front: 'paper', back: 'ink', least: 4.5 },
  { front: 'line', back: 'paper', least: 3 },
  { front: 'line', back: 'tint', least: 3 },
  { front: 'focus', back: 'paper', least: 3 },
  { front: 'focus', back: 'tint', least: 3 },
]

/** The palettes as custom properties: light, dark where the reader prefers it, their own where they force one. */
export function tokensCss(): string {
  return [
    `:root{color-scheme:light dark;${properties(light)}}`,
    `@media(prefers-color-scheme:dark){:root{${properties(dark)}}}`,
    `@media print{:root{color-scheme:light;${properties({ ...light, paper: '#fff', tint: '#fff' })}}}`,
    `@media(forced-colors:active){:root{${properties(forced)}}}`,
  ].join('')
}

function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')
}
