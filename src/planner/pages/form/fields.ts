import type { Translate } from '../../../i18n/translate.ts'
import type { Unit } from '../../index.ts'

/** How a field is typed and read. `numbers`: several, one after another. */
export type Kind = 'number' | 'percent' | 'line' | 'note' | 'country' | 'currency' | 'numbers' | 'choice' | 'check'

/** One field of a step, by its name in the draft (`cadres.0.existing`), with its words. */
export type Field = {
  name: string
  kind: Kind
  label: string
  help?: string
  unit?: string
  choices?: readonly (readonly [value: string, words: string])[]
  /** What is chosen where nothing was. Such a field alone says nothing. */
  usual?: string
  /** Whether one can say where its number comes from. */
  hasSource: boolean
}

/** Rows of fields that one adds and takes away. */
export type List = {
  name: string
  title: string
  help?: string
  /** What a row is called before it has a name. */
  row: string
  add: string
  /** As many as the scenario may have. */
  most: number
  /** Whether a first row is there to be filled in. */
  isMain?: boolean
  /** Whether rows can be moved. */
  isOrdered?: boolean
  /** By the name of the row, such as `cadres.0`. */
  fields(row: string): Field[]
}

/** A part of a step. `folded`: what few need. */
export type Block = { title: string; help?: string; folded?: boolean; fields?: Field[]; lists?: List[] }

/** Every field of a step as it is shown. @param rows how many rows a list has */
export function fieldsOf(blocks: readonly Block[], rows: (list: List) => number): Field[] {
  return blocks.flatMap(({ fields = [], lists = [] }) => [
    ...fields,
    ...lists.flatMap((list) =>
      Array.from({ length: rows(list) }, (_, place) => list.fields(`${list.name}.${place}`)).flat(),
    ),
  ])
}

export const listsOf = (blocks: readonly Block[]): List[] => blocks.flatMap(({ lists = [] }) => lists)

type More = { usual?: string; key?: string; hasSource?: boolean }

/**
 * Makes fields with their words: the name of a field says which label, help and unit it has.
 * @param t the words
 */
export function fieldsIn(t: Translate) {
  const words = (name: string, key = name.slice(name.lastIndexOf('.') + 1)) => {
    const own = t.of('planner.label', key)
    const help = t.of('planner.help', key)
    return {
      name,
      label: own === key ? t.of('planner.word', `term.${key}`) : own,
      ...(help === key ? {} : { help }),
    }
  }
  return {
    number: (name: string, unit: Unit, { key, hasSource = true }: More = {}): Field => ({
      ...words(name, key),
      kind: unit === 'share' || unit === 'rate' ? 'percent' : 'number',
      unit: unit === 'share' || unit === 'rate' ? '%' : t.of('planner.word', `unit.${unit}`),
      hasSource,
    }),
    text: (
      name: string,
      kind: 'line' | 'note' | 'country' | 'currency' | 'numbers' = 'line',
      { key }: More = {},
    ): Field => ({
      ...words(name, key),
      kind,
      hasSource: kind === 'numbers',
    }),
    year: (name: string, { key }: More = {}): Field => ({ ...words(name, key), kind: 'number', hasSource: false }),
    check: (name: string, { usual = '', key }: More = {}): Field => ({
      ...words(name, key),
      kind: 'check',
      usual,
      hasSource: false,
    }),
    /** One of several, each in words under `planner.choice.<set>`. */
    choice: (name: string, set: string, values: readonly string[], { usual, key }: More = {}): Field => ({
      ...words(name, key),
      kind: 'choice',
      choices: values.map((one) => [one, t.of('planner.choice', `${set}.${one}`)] as const),
      hasSource: false,
      ...(usual === undefined ? {} : { usual }),
    }),
  }
}
