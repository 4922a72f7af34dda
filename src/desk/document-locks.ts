import type { CollectionBeforeChangeHook, SanitizedConfig } from 'payload'

/** Whoever takes a document over does so for themselves. */
const takeOver: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !req.user) return data
  const { document, globalSlug } = originalDoc ?? {}
  return { ...data, document, globalSlug, user: { relationTo: 'users', value: req.user.id } }
}

/**
 * Leaves it to the desk to note which documents are open, and to whom: over the API anybody at the desk could have said so
 * of any, in the name of others and for ever, and kept a consent from being withdrawn.
 */
export function guardLocks(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, access, hooks } of config.collections) {
    if (slug !== 'payload-locked-documents') continue
    access.create = () => false
    hooks.beforeChange.push(takeOver)
  }
  return config
}
