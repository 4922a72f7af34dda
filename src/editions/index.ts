export { itemCollection, summaryField } from './item-fields.ts'
