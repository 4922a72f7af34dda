import type { TestProject } from 'vitest/node'
import { makeFolder, removeFolder } from '../support/folder.ts'
import { startServer } from '../support/server.ts'
import { fillFolder } from '../support/templates.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the site that the page tests read; nobody changes it. */
    origin: string
  }
}

/** One site with the whole archive, the sample and the page of all parts for all page tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = makeFolder()
  await fillFolder(dataDir)
  const server = await startServer({ dataDir, args: ['--development'] })
  project.provide('origin', server.origin)
  return async () => {
    await server.stop()
    removeFolder(dataDir)
  }
}
