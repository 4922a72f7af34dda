import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

/** Documents that the public is handed at once over the API, and how many where nobody says. */
export const mostAtOnce = 100
const usual = 10

/**
 * Bounds what the public can ask for at once over the API. Only a request from outside leaves open whether access holds:
 * our own pages and hooks say so, and know how much they ask for.
 */
export function bounded(config: CollectionConfig): CollectionConfig {
  const bound: CollectionBeforeOperationHook = ({ args, operation, req }) => {
    if (operation !== 'read' || req.user || req.payloadAPI !== 'REST' || args.overrideAccess !== undefined) return args
    // One document by its id takes no limit and heeds none.
    const asked = ('limit' in args ? args.limit : undefined) ?? usual
    return { ...args, pagination: true, limit: asked >= 1 && asked <= mostAtOnce ? asked : mostAtOnce }
  }
  return { ...config, hooks: { ...config.hooks, beforeOperation: [...(config.hooks?.beforeOperation ?? []), bound] } }
}
