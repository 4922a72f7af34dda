export { itemCollection, summaryField } from './item-fields.ts'
export { type ItemDoc, itemDocs, itemList, itemRoom, itemView, readItem } from './item-room.ts'
export { type ItemRecord, readRecord } from './record.ts'
export { type EditionDates, isOpen, nextTurn, type Stage, sampleDates, stageOf } from './rules.ts'
