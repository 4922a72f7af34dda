export { eraseOneself } from './erase.ts'
export { listFile, mergeLists, mergeRows } from './list.ts'
