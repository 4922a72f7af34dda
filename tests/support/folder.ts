import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for one test, removed by `removeFolder`. */
export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'week-test-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })
