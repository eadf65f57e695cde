/** `travaux demo` and `travaux serve`: run the server until it is told to stop. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Refusal, Result } from '../../core/canonical/result.js'
import { startServer } from '../../server/server.js'
import { type Cli, print, progress } from '../print.js'
import { demoFolder } from '../record.js'

interface Options {
  readonly data: string
  readonly port: number
  readonly host?: string
  readonly json?: boolean
}

const port = 8000

export function addDemo(program: Command, cli: Cli): void {
  listens(program.command('demo'))
    .description(
      'play the demonstrations and serve them: WCIT-12, and a negotiation in which anybody may take a seat',
    )
    .option('--data <folder>', 'where their record is kept', demoFolder)
    .action((options: Options) => serve(cli, options, true))
}

export function addServe(program: Command, cli: Cli): void {
  listens(program.command('serve'))
    .description('serve the negotiations of a data folder')
    .requiredOption('--data <folder>', 'data folder; travaux new makes one')
    .action((options: Options) => serve(cli, options, false))
}

function listens(command: Command): Command {
  return command
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, port)
    .option('--host <address>', 'address to listen on (default: this machine only)')
    .option('--json', 'print one JSON document and nothing else')
}

function readPort(written: string): number {
  const number = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN
  if (number <= 65_535) return number
  throw new InvalidArgumentError('A port is a number from 0 to 65535.')
}

/** Prints the address once the server listens; SIGINT and SIGTERM close it, so that its locks are given back. */
async function serve(cli: Cli, { data, port, host, json }: Options, demo: boolean): Promise<void> {
  const server = await startServer({
    dataFolder: data,
    port,
    demo,
    ...(host === undefined ? {} : { host }),
    progress: line => progress(cli, line),
  })
  if (!server.ok) return print(cli, json, cannotStart(server))
  const { url, close } = server.value
  print(cli, json, { ok: true, value: { json: { url }, text: () => url } })
  progress(cli, `serving ${data}; stop with Ctrl-C`)
  await stopSignal()
  await close()
}

/** A port that is taken, a store in use: the command was right, the machine says no. */
function cannotStart(refused: Refusal): Result<never> & { readonly exit?: 1 } {
  return { ...refused, exit: 1 }
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
