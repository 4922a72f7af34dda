import { backupCommands } from './backup/index.ts'
import { removeSample } from './desk/index.ts'
import { exportCommand, loadCommand, sampleCommand } from './keep/index.ts'
import type { Command, PlainCommand } from './kit/command.ts'
import { makeFolder } from './kit/make-folder.ts'
import { openContent, openPayload } from './open.ts'
import { administratorCommand } from './people/administrator-command.ts'
import { planCommand } from './planner/index.ts'
import { readSettings, SettingsError } from './settings.ts'
import { MigrationError } from './store/migrate.ts'
import { PresenceError } from './store/presence.ts'
import { troubleIn } from './store/trouble.ts'

const commands: readonly (Command | PlainCommand)[] = [
  loadCommand,
  exportCommand,
  ...backupCommands({ open: openContent }),
  sampleCommand(removeSample),
  administratorCommand,
  planCommand,
]

const out = (line: string) => process.stdout.write(`${line}\n`)

function list(): void {
  out('npm run week -- <command> [--help]\n')
  const width = Math.max(...commands.map(({ name, usage }) => `${name} ${usage}`.length))
  for (const { name, usage, summary } of commands) out(`  ${`${name} ${usage}`.padEnd(width)}  ${summary}`)
}

async function run([name, ...argv]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    list()
    return 0
  }
  const command = commands.find((known) => known.name === name)
  if (!command) {
    out(`There is no command "${name}".`)
    list()
    return 2
  }
  if (argv.includes('--help')) {
    out(`npm run week -- ${command.name} ${command.usage}\n\n${command.help}`)
    return 0
  }
  if (command.withoutDatabase) return command.run({ argv, out })
  const settings = readSettings(process.env)
  makeFolder(settings.dataDir)
  const payload = await openPayload(settings, out)
  try {
    return await command.run({ payload, settings, argv, out })
  } finally {
    await payload.destroy()
  }
}

run(process.argv.slice(2))
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    const isTold = [SettingsError, MigrationError, PresenceError].some((known) => error instanceof known)
    if (isTold && error instanceof Error) console.error(error.message)
    else console.error(troubleIn(error) ?? error)
    process.exit(1)
  })
