export { eraseOneself } from './erase.ts'
export { listFile, mergeLists } from './list.ts'
