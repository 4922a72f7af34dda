import type { CollectionAfterChangeHook } from 'payload'

/** Hooks of a collection, with one act after a change before all others: before the feed is told, for one. */
export const afterChangeFirst = <H extends { afterChange: CollectionAfterChangeHook[] }>(
  hook: CollectionAfterChangeHook,
  hooks: H,
): H => ({ ...hooks, afterChange: [hook, ...hooks.afterChange] })
