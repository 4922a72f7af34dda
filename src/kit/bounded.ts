import {
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type FlattenedField,
  type Payload,
  QueryError,
} from 'payload'

/** Documents that the public is handed at once over the API, how many with the texts of all languages, and where nobody says. */
export const mostAtOnce = 50
export const mostInAllLanguages = 10
const usual = 10
/** What documents name is there, what that names in turn is not: each step has its own address. */
const deepest = 1

/** Every path that filters name. */
const pathsIn = (where: unknown): string[] =>
  Object.entries(Object(where)).flatMap(([name, inner]) =>
    /^(and|or)$/i.test(name) ? Object.values(Object(inner)).flatMap(pathsIn) : [name],
  )

const rows = new Set(['array', 'blocks', 'join'])

/** Whether a path ends in a field of the document itself, neither in its rows nor behind what it names. */
function isOwn([name, ...inner]: string[], fields: readonly FlattenedField[]): boolean {
  const field = fields.find((one) => one.name === name)
  if (field?.type === 'group') return isOwn(inner, field.flattenedFields)
  return inner.length === 0 && (field ? !rows.has(field.type) : name === 'id')
}

/**
 * Whether the database would look in the wrong place: for a list of texts of what a document names it looks in the document
 * itself, and inside a formatted text for a column that is not there. That is a fault, or finds others than were meant.
 */
function isMisread(
  [name, ...inner]: string[],
  fields: readonly FlattenedField[],
  payload: Payload,
  isNamed = false,
): boolean {
  const field = fields.find((one) => one.name === name)
  if (!field) return name === 'version' && isMisread(inner, fields, payload)
  if (field.type === 'richText') return inner.length > 0
  if (field.type === 'text' || field.type === 'number') return isNamed && field.hasMany === true
  if ('flattenedFields' in field) return isMisread(inner, field.flattenedFields, payload, isNamed)
  if (!('relationTo' in field) || typeof field.relationTo !== 'string') return false
  return isMisread(inner, payload.collections[field.relationTo].config.flattenedFields, payload, true)
}

/**
 * Bounds what the public can ask for over the API: how much at once, and by what. Rows and what a document names are read
 * through filters that leave out whoever is not to be found; filtering, sorting and counting pass those by. Only a request
 * from outside leaves open whether access holds: our own pages and hooks say so, and know what they ask for.
 */
export function bounded(config: CollectionConfig): CollectionConfig {
  const bound: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
    if (req.payloadAPI !== 'REST' || overrideAccess !== undefined) return args
    const { where, sort, field } = { where: {}, sort: [], field: [], ...args }
    const { flattenedFields } = args.collection.config
    const refused = [...pathsIn(where), ...[sort ?? [], field].flat()]
      .map((path) => path.replace(/^-/, '').replaceAll('__', '.'))
      .filter((path) =>
        req.user ? isMisread(path.split('.'), flattenedFields, req.payload) : !isOwn(path.split('.'), flattenedFields),
      )
    if (refused.length > 0) throw new QueryError(refused.map((path) => ({ path })))
    // What is done on a change looks at all of the document, also where less of it is asked for.
    if (operation !== 'read') return { ...args, select: undefined }
    if (req.user) return args
    // One document by its id takes no limit and heeds none.
    const asked = ('limit' in args ? args.limit : undefined) ?? usual
    const most = req.locale === 'all' ? mostInAllLanguages : mostAtOnce
    const depth = 'depth' in args && args.depth === 0 ? 0 : deepest
    return { ...args, depth, pagination: true, limit: asked >= 1 && asked <= most ? asked : most }
  }
  return { ...config, hooks: { ...config.hooks, beforeOperation: [...(config.hooks?.beforeOperation ?? []), bound] } }
}
