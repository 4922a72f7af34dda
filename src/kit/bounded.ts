import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

/** Documents that the public is handed at once over the API, how many with the texts of all languages, and where nobody says. */
export const mostAtOnce = 50
export const mostInAllLanguages = 10
const usual = 10
/** What documents name is there, what that names in turn is not: each step has its own address. */
const deepest = 1

/**
 * Bounds what the public can ask for at once over the API. Only a request from outside leaves open whether access holds:
 * our own pages and hooks say so, and know how much they ask for.
 */
export function bounded(config: CollectionConfig): CollectionConfig {
  const bound: CollectionBeforeOperationHook = ({ args, operation, req }) => {
    if (operation !== 'read' || req.user || req.payloadAPI !== 'REST' || args.overrideAccess !== undefined) return args
    // One document by its id takes no limit and heeds none.
    const asked = ('limit' in args ? args.limit : undefined) ?? usual
    const most = req.locale === 'all' ? mostInAllLanguages : mostAtOnce
    const depth = 'depth' in args && args.depth === 0 ? 0 : deepest
    return { ...args, depth, pagination: true, limit: asked >= 1 && asked <= most ? asked : most }
  }
  return { ...config, hooks: { ...config.hooks, beforeOperation: [...(config.hooks?.beforeOperation ?? []), bound] } }
}
