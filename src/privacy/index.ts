export { eraseOneself } from './erase.ts'
