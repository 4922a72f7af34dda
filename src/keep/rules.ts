/** What the files may say of people and bodies is what people's own rules say. */
export { organisationKinds, parts } from '../people/rules.ts'
