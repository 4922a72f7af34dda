import { makeConfig } from './config.ts'
import { readSettings } from './settings.ts'

export default makeConfig(readSettings(process.env))
