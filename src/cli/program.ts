/**
 * The `travaux` command: builds the program and runs one command line. Whatever goes wrong is said in one
 * sentence on stderr; the exit code is 0 (done), 1 (the answer is no), 2 (used wrongly) or 70 (our bug).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { root } from '../store/root.js'
import { addAct } from './commands/act.js'
import { addAssess } from './commands/assess.js'
import { addAudit } from './commands/audit.js'
import { addBackup } from './commands/backup.js'
import { addBrief } from './commands/brief.js'
import { addChanges } from './commands/changes.js'
import { addCompile } from './commands/compile.js'
import { addEvidence } from './commands/evidence.js'
import { addForecast } from './commands/forecast.js'
import { addForums } from './commands/forums.js'
import { addFramework } from './commands/framework.js'
import { addFsck } from './commands/fsck.js'
import { addImport } from './commands/import.js'
import { addInvite } from './commands/invite.js'
import { addMap } from './commands/map.js'
import { addMirror } from './commands/mirror.js'
import { addNew } from './commands/new.js'
import { addPackage } from './commands/package.js'
import { addProcedure } from './commands/procedure.js'
import { addRecurrence } from './commands/recurrence.js'
import { addRedline } from './commands/redline.js'
import { addReport } from './commands/report.js'
import { addRestore } from './commands/restore.js'
import { addDemo, addServe } from './commands/serve.js'
import { addStanding } from './commands/standing.js'
import { addVerify } from './commands/verify.js'
import { type Cli, problem } from './print.js'

const commands = [
  addDemo,
  addServe,
  addNew,
  addImport,
  addCompile,
  addRedline,
  addAssess,
  addRecurrence,
  addForums,
  addEvidence,
  addProcedure,
  addFramework,
  addStanding,
  addForecast,
  addAudit,
  addChanges,
  addMap,
  addPackage,
  addBrief,
  addReport,
  addAct,
  addInvite,
  addVerify,
  addMirror,
  addBackup,
  addRestore,
  addFsck,
]

/** Runs one command line, without the name of the program, and answers with the exit code. */
export async function run(args: readonly string[], streams: Omit<Cli, 'exit'>): Promise<number> {
  const cli: Cli = { ...streams, exit: 0 }
  try {
    await buildProgram(cli).parseAsync(args, { from: 'user' })
  } catch (error) {
    cli.exit = error instanceof CommanderError ? misuse(cli, error) : bug(cli, error)
  }
  return cli.exit
}

function buildProgram(cli: Cli): Command {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const program = new Command('travaux')
    .description(
      'An open negotiation: one text, everyone’s amendments, every objection answered, a public record.',
    )
    .version(version)
    .helpCommand('help [command]', 'say more about a command')
    .exitOverride()
    .configureOutput({ writeOut: cli.out, writeErr: () => {} })
  for (const add of commands) add(program, cli)
  return program
}

/** Help and version come this way too. The sentence is commander's, with the way out added. */
function misuse(cli: Cli, { code, exitCode, message }: CommanderError): number {
  if (exitCode === 0) return 0
  const said = code === 'commander.help' ? 'no command was given' : message.replace(/^error: /, '')
  problem(cli, `${said}${/[.)?]$/.test(said) ? '' : '.'} See “travaux help”.`, codeOf(code))
  return 2
}

/** `commander.unknownOption` is `unknown-option`. */
function codeOf(code: string): string {
  return code.replace('commander.', '').replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** What only our own mistake can cause: said in one line too, and with an exit code of its own. */
export function bug(cli: Pick<Cli, 'err'>, error: unknown): number {
  const { message } = error instanceof Error ? error : { message: String(error) }
  problem(cli, `internal error (${message}), please report it with the command you typed`, 'internal-error')
  return 70
}
