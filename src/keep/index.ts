export { archiveFolder, exportCommand, loadCommand, loadLines } from './commands.ts'
export { exportArchive } from './export.ts'
export { load } from './load.ts'
export { ArchiveProblems } from './problems.ts'
