export { audited, auditedGlobal } from './hooks.ts'
export { forgetOldEntries, note } from './log.ts'
export { audit } from './model.ts'
export { keptDays } from './rules.ts'
