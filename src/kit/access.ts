import {
  type Access,
  type ArrayField,
  type CollectionBeforeOperationHook,
  type Field,
  type FieldAccess,
  type FieldHook,
  Forbidden,
  type PayloadRequest,
  type Where,
} from 'payload'

export const roles = ['administrator', 'editor', 'translator'] as const
export type Role = (typeof roles)[number]

/** The role of whoever asks; undefined for the public. */
export function roleOf(req: PayloadRequest): Role | undefined {
  const role: unknown = req.user && 'role' in req.user ? req.user.role : undefined
  return roles.find((known) => known === role)
}

export const isStaff = (req: PayloadRequest): boolean => roleOf(req) !== undefined
export const isAdministrator = (req: PayloadRequest): boolean => roleOf(req) === 'administrator'
export const isEditor = (req: PayloadRequest): boolean => isAdministrator(req) || roleOf(req) === 'editor'

/** True when whoever asks translates into the language of this request. */
function translatesThisLanguage(req: PayloadRequest): boolean {
  if (roleOf(req) !== 'translator') return false
  const languages: unknown = req.user && 'languages' in req.user ? req.user.languages : undefined
  return Array.isArray(languages) && languages.includes(req.locale)
}

/** Whether whoever asks may write the texts of this request's language. */
export const writesThisLanguage = (req: PayloadRequest): boolean => isEditor(req) || translatesThisLanguage(req)

const administrators: Access = ({ req }) => isAdministrator(req)
const editors: Access = ({ req }) => isEditor(req)
const staff: Access = ({ req }) => isStaff(req)
const nobody: Access = () => false

/** What lies in the trash is the desk's alone, also when somebody asks for the trash by name. */
export const notInTrash: Where = { deletedAt: { exists: false } }
const published: Access = ({ req }) => isStaff(req) || { and: [{ _status: { equals: 'published' } }, notInTrash] }
const present: Access = ({ req }) => isStaff(req) || notInTrash

/** What editors publish: read by all once published; a translator may change it, field by field. */
export const publishedContent = {
  read: published,
  create: editors,
  update: staff,
  delete: editors,
  readVersions: staff,
}
/** What has no drafts and is public as it stands, unless it is in the trash. */
export const openContent = { read: present, create: editors, update: staff, delete: editors, readVersions: staff }
/** What only the desk sees. */
export const deskOnly = { read: staff, create: editors, update: editors, delete: editors, readVersions: staff }
/** What the program keeps for itself: no endpoint touches it, for any role. */
export const closed = { read: nobody, create: nobody, update: nobody, delete: nobody }
export const administratorsOnly = {
  read: administrators,
  create: administrators,
  update: administrators,
  delete: administrators,
}

export const staffReads: FieldAccess = ({ req }) => isStaff(req)
export const administratorWrites: FieldAccess = ({ req }) => isAdministrator(req)
const editorWrites: FieldAccess = ({ req }) => isEditor(req)
const translatorWrites: FieldAccess = ({ req }) => writesThisLanguage(req)

/**
 * Gives every field that has no rule of its own the house's rule: editors write all, a translator writes localised
 * fields in their own languages and nothing else.
 */
export function guarded(fields: Field[]): Field[] {
  return fields.map((field) => {
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: guarded(tab.fields) })) }
    if (field.type === 'row' || field.type === 'collapsible' || field.type === 'group')
      return { ...field, fields: guarded(field.fields) }
    if (field.type === 'ui' || field.type === 'join' || !('name' in field)) return field
    if (field.type === 'array') return guardedRows(field)
    const writes = isLocalised(field) ? translatorWrites : editorWrites
    return { ...field, access: { create: editorWrites, update: writes, ...field.access } } as Field
  })
}

const isLocalised = (field: Field) => 'localized' in field && field.localized === true
const hasLocalised = (fields: Field[]): boolean =>
  fields.some((field) => isLocalised(field) || ('fields' in field && hasLocalised(field.fields)))

/** A translator may fill in what is localised in a row; which rows there are, and in which order, is the editors'. */
function guardedRows(field: ArrayField): ArrayField {
  const writes = hasLocalised(field.fields) ? translatorWrites : editorWrites
  return {
    ...field,
    fields: guarded(field.fields),
    access: { create: editorWrites, update: writes, ...field.access },
    hooks: { ...field.hooks, beforeValidate: [translatorsKeepRows, ...(field.hooks?.beforeValidate ?? [])] },
  }
}

type Row = { id?: unknown }
const rowsIn = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []

const translatorsKeepRows: FieldHook = ({ value, field, originalDoc, req }) => {
  if (roleOf(req) !== 'translator' || value === undefined || !('name' in field) || !field.name) return value
  const sent = rowsIn(value)
  return rowsIn(originalDoc?.[field.name]).map((row) => sent.find(({ id }) => id === row.id) ?? row)
}

/** What protects somebody waits for nobody who has the document open, or says so. */
export const heedsNoLock: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'update' || operation === 'delete' ? { ...args, overrideLock: true } : args

/** An old version is not a translator's to bring back. */
export const editorsRestore: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion' && roleOf(req) === 'translator') throw new Forbidden(req.t)
  return args
}

/** A translator's save is always a draft: publishing stays with the editors. */
export const translatorsDraft: CollectionBeforeOperationHook = (save) => {
  const { args, operation, req } = save
  if (operation !== 'update' || roleOf(req) !== 'translator') return editorsRestore(save)
  return { ...args, draft: true, data: { ...args.data, _status: 'draft' } }
}
