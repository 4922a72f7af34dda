import { type Problem, sentence } from '../kit/problems.ts'

/** Everything that is wrong in a folder; nothing of it was loaded. */
export class ArchiveProblems extends Error {
  readonly problems: Problem[]
  constructor(folder: string, problems: Problem[]) {
    const count = problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`
    super([`${count} in ${folder}; nothing was loaded.`, ...problems.map(sentence)].join('\n'))
    this.name = 'ArchiveProblems'
    this.problems = problems
  }
}
