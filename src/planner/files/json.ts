import type { PlanResults } from '../results.ts'

/**
 * Results for other programs. Where a figure stands in the results it is `{ id, value, unit }`; `figures` has them all,
 * with formula and terms.
 */
export function planJson({ figures, ...results }: PlanResults): unknown {
  const short = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(short)
    if (typeof part !== 'object' || part === null) return part
    if ('formula' in part && 'terms' in part && 'id' in part && 'value' in part && 'unit' in part)
      return { id: part.id, value: part.value, unit: part.unit }
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, short(one)]))
  }
  return { ...Object(short(results)), figures }
}
