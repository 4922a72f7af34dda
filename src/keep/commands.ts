import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from '../kit/command.ts'
import { progressBar } from '../kit/progress.ts'
import { type ExportReport, exportArchive } from './export.ts'
import { archiveFolder } from './files.ts'
import { type Left, type LoadReport, load } from './load.ts'
import { ArchiveProblems } from './problems.ts'

type Options = { folder?: string; overwrite: boolean }

/** @returns what was asked for, or a sentence on what is wrong with it */
function optionsOf(argv: string[], known: readonly string[]): Options | string {
  const unknown = argv.find((word) => word.startsWith('-') && !known.includes(word))
  if (unknown) return `There is no option ${unknown} here.`
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { overwrite: { type: 'boolean' } },
  })
  if (positionals.length > 1) return 'Name one folder, or none.'
  const [folder] = positionals
  return { ...(folder === undefined ? {} : { folder: path.resolve(folder) }), overwrite: values.overwrite === true }
}

const whys: Record<Left['why'], string> = {
  'changed-at-the-desk': 'Kept, because it was changed at the desk since it was loaded',
  'taken-away-at-the-desk': 'Not brought back, because it was taken away at the desk',
  'made-at-the-desk': 'Kept, because it was made at the desk and not loaded',
  'no-longer-in-the-files': 'No longer in the files, and left in the database',
}

/** What a load did, in sentences. */
export function loadLines({ created, updated, unchanged, left }: LoadReport): string[] {
  const lines = left.map(({ path: at, why }) => `${whys[why]}: ${at}`)
  const kept = left.filter(({ why }) => why !== 'no-longer-in-the-files').length
  const rest = [
    `${unchanged} as they were`,
    ...(kept > 0 ? [`${kept} kept (--overwrite replaces them by what the files say)`] : []),
  ]
  if (created + updated === 0)
    return [
      ...lines,
      kept > 0 ? `Nothing to do but that: ${rest.join(', ')}.` : 'Nothing to do: the archive is loaded already.',
    ]
  return [...lines, `Loaded the archive: ${created} new, ${updated} changed, ${rest.join(', ')}.`]
}

export const loadCommand: Command = {
  name: 'load',
  usage: '[folder] [--overwrite]',
  summary: 'Loads the archive’s YAML files into the database.',
  help: `Loads the YAML files of the archive. All mistakes are told at once, with file, line and field; if one file is wrong,
nothing is loaded. What somebody changed at the desk since the last load is kept and told; nothing is deleted.
Each start loads what is new in the archive that comes with the program, unless another folder was loaded last.

  folder        where the files are; without it, the archive that comes with the program
  --overwrite   replaces what was changed, or taken away, at the desk by what the files say`,
  async run({ payload, argv, out }) {
    const options = optionsOf(argv, ['--overwrite'])
    if (typeof options === 'string') {
      out(options)
      return 2
    }
    try {
      const progress = progressBar('Loading the archive')
      const report = await load(payload, options.folder ?? archiveFolder, { overwrite: options.overwrite, progress })
      for (const line of loadLines(report)) out(line)
      return 0
    } catch (error) {
      if (!(error instanceof ArchiveProblems)) throw error
      out(error.message)
      return 1
    }
  },
}

/** What an export did, in sentences. */
export function exportLines(
  { files, items, stale, missing, mentions, leftOut }: ExportReport,
  folder: string,
): string[] {
  const lines = [
    ...stale.map((name) => `${name} is in the folder and no part of this export; it was left alone.`),
    ...missing.map((name) => `${name} is named by an item, but the media folder does not have it.`),
    ...mentions.map(
      ({ path: at, fields }) =>
        `${at} still names, in ${fields.join(' and ')}, somebody who asked not to be named: change it at the desk.`,
    ),
  ]
  const { profiles, pictures } = leftOut
  if (profiles + pictures > 0)
    lines.push(
      `Left out, because they rest on consent and a copy could not be called back: worker profiles (${profiles}), pictures (${pictures}).`,
    )
  return [...lines, `Exported ${items} items in ${files.length} files to ${folder}.`]
}

export const exportCommand: Command = {
  name: 'export',
  usage: '[folder]',
  summary: 'Writes the whole archive as YAML, CSV and JSON.',
  help: `Writes everything that is published as the same YAML files that load reads, with its pictures and files under media/,
and as archive.csv and archive.json. Drafts, the sample edition, worker profiles and pictures that rest on consent stay
in the database; people are shown as they asked to be.

  folder   where to write; without it, ./export`,
  async run({ payload, argv, out }) {
    const options = optionsOf(argv, [])
    if (typeof options === 'string') {
      out(options)
      return 2
    }
    const folder = options.folder ?? path.resolve('export')
    const report = await exportArchive(payload, folder, progressBar('Exporting the archive'))
    for (const line of exportLines(report, folder)) out(line)
    return report.missing.length > 0 ? 1 : 0
  },
}
