export { bylinesField } from './byline-fields.ts'
