import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  CollectionSlug,
  GlobalConfig,
  Payload,
  PayloadRequest,
} from 'payload'
import { note } from './log.ts'
import { actsOf, type Standing } from './rules.ts'

const isCollection = (payload: Payload, slug: string): slug is CollectionSlug => slug in payload.collections

/** The row that readers see, or would: never a draft beside it. */
async function standingOf(req: PayloadRequest, slug: string, id: number) {
  const { payload } = req
  if (!isCollection(payload, slug)) return undefined
  const row = await payload.db.findOne<Standing & { id: number }>({
    collection: slug,
    where: { id: { equals: id } },
    select: { updatedAt: true, deletedAt: true, _status: true, role: true },
    req,
  })
  return row ?? undefined
}

/** Rows as they were before this request changed them, by `collection/id`. */
function rowsBefore(req: PayloadRequest): Map<string, Standing> {
  const known: unknown = req.context.audited
  if (known instanceof Map) return known
  const none = new Map<string, Standing>()
  req.context.audited = none
  return none
}

/**
 * Notes in the log what somebody at the desk does to the documents of a collection: published, taken back, moved to the
 * trash, deleted; roles as well. What the program does by itself, and what readers send in, is not noted and costs nothing.
 */
export function audited(config: CollectionConfig): CollectionConfig {
  const { slug, hooks = {} } = config
  if (config.admin?.hidden === true) return config

  const remember: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
    if (operation !== 'update' || !req.user) return data
    const before = await standingOf(req, slug, originalDoc.id)
    if (before) rowsBefore(req).set(`${slug}/${originalDoc.id}`, before)
    return data
  }
  const changed: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
    if (!req.user) return doc
    const subject = `${slug}/${doc.id}`
    const before = rowsBefore(req).get(subject)
    rowsBefore(req).delete(subject)
    const after = await standingOf(req, slug, doc.id)
    if (!after || (operation === 'update' && !before)) return doc
    for (const act of actsOf(before, after))
      await note(req, { act, subject, ...(act === 'role-changed' && { detail: `${before?.role} → ${after.role}` }) })
    return doc
  }
  const deleted: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
    if (req.user) await note(req, { act: 'deleted', subject: `${slug}/${id}` })
    return doc
  }
  return {
    ...config,
    hooks: {
      ...hooks,
      beforeChange: [...(hooks.beforeChange ?? []), remember],
      afterChange: [...(hooks.afterChange ?? []), changed],
      afterDelete: [...(hooks.afterDelete ?? []), deleted],
    },
  }
}

/** The same for a global: that it was changed. */
export function auditedGlobal(config: GlobalConfig): GlobalConfig {
  const afterChange = [
    ...(config.hooks?.afterChange ?? []),
    async ({ doc, req }: { doc: object; req: PayloadRequest }) => {
      if (req.user) await note(req, { act: 'settings-changed', subject: config.slug })
      return doc
    },
  ]
  return { ...config, hooks: { ...config.hooks, afterChange } }
}
