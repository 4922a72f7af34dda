export { bylinesField } from './byline-fields.ts'
export { parts } from './rules.ts'
