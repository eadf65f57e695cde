/** `travaux demo` and `travaux serve`: run the server until it is told to stop. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { siteNameUnitsMax } from '../../core/limits.js'
import { cosignatureType, ed25519Type } from '../../core/record/note.js'
import type { Mailing } from '../../server/mailing.js'
import { type ServerOptions, startServer } from '../../server/server.js'
import type { WitnessAddress } from '../../server/witness.js'
import type { StorePlace } from '../../store/open.js'
import { institutionIn } from '../institution.js'
import { collect } from '../options.js'
import { answerIsNo, type Cli, print, progress } from '../print.js'
import { demoFolder } from '../record.js'
import { storeOptions, storePlace } from '../stores.js'
import { readKeys } from './verify.js'

interface Options {
  readonly port: number
  readonly host?: string
  readonly siteName?: string
  readonly trustProxy?: boolean
  readonly json?: boolean
}

interface ServeOptions extends Options {
  readonly origin?: string
  readonly peer?: string
  readonly witness: readonly string[]
  readonly witnessFor: readonly string[]
  readonly organisers?: string
}

export const port = 8080

export function addDemo(program: Command, cli: Cli): void {
  listens(program.command('demo'))
    .description(
      'play the demonstrations and serve them: WCIT-12, a negotiation in which anybody may take a seat, and five finished ones',
    )
    .option('--data <folder>', 'where their record is kept', demoFolder)
    .action(({ data, ...options }: Options & { readonly data: string }) =>
      serve(cli, options, { dataFolder: data, demo: true }, data),
    )
}

export function addServe(program: Command, cli: Cli): void {
  listens(storeOptions(program.command('serve')))
    .description('serve the negotiations of a data folder or a database')
    .option('--origin <url>', 'the address under which the public reaches it, such as https://talks.example')
    .option(
      '--peer <url>',
      'the address under which other servers of the same database reach it (default: where it listens)',
    )
    .option(
      '--witness <vkey url>',
      'a witness to ask for a cosignature of every checkpoint: its key and its address in one argument (repeatable)',
      collect,
      [],
    )
    .option(
      '--witness-for <vkey>',
      'a log of others that this server witnesses, by its key; needs --origin (repeatable)',
      collect,
      [],
    )
    .addOption(
      new Option(
        '--organisers <addresses>',
        'who may set up negotiations in the browser: e-mail addresses, separated by commas',
      ).env('TRAVAUX_ORGANISERS'),
    )
    .action(async (options: ServeOptions, command: Command) => {
      const place = storePlace(command)
      const wanted = place.ok ? serverOptions(options, place.value) : place
      if (!wanted.ok) return print(cli, options.json, wanted)
      return serve(cli, options, wanted.value, place.ok ? (place.value.dataFolder ?? 'the database') : '')
    })
}

function listens(command: Command): Command {
  return command
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, port)
    .option('--host <address>', 'address to listen on (default: this machine only)')
    .option(
      '--site-name <name>',
      'what the site is called in mail (default: the host of its address)',
      readSiteName,
    )
    .option(
      '--trust-proxy',
      'believe the last address in X-Forwarded-For: only behind a proxy of your own that writes it',
    )
    .option('--json', 'print one JSON document and nothing else')
}

function readPort(written: string): number {
  const number = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN
  if (number <= 65_535) return number
  throw new InvalidArgumentError('A port is a number from 0 to 65535.')
}

function readSiteName(written: string): string {
  const name = written.trim()
  if (name !== '' && name.length <= siteNameUnitsMax && !/\p{Cc}/u.test(name)) return name
  throw new InvalidArgumentError(`The name of a site is one line of at most ${siteNameUnitsMax} characters.`)
}

/** The mail server's address holds its password, so it comes by the environment, which other users cannot list. */
export function mailingOf({ TRAVAUX_SMTP, TRAVAUX_MAIL_FROM }: NodeJS.ProcessEnv): Mailing {
  return { smtp: TRAVAUX_SMTP || undefined, from: TRAVAUX_MAIL_FROM || undefined }
}

type Wanted = Omit<
  ServerOptions,
  'port' | 'host' | 'siteName' | 'trustProxy' | 'mailing' | 'institution' | 'progress'
>

function serverOptions(
  { origin, peer, witness, witnessFor, organisers }: ServeOptions,
  place: StorePlace,
): Result<Wanted> {
  for (const address of [origin, peer])
    if (address !== undefined && httpOrigin(address) === null)
      return refuse('malformed-address', { where: address })
  if (witnessFor.length > 0 && origin === undefined) return refuse('origin-wanted')
  const witnesses: WitnessAddress[] = []
  for (const written of witness) {
    const address = readWitness(written)
    if (!address.ok) return address
    witnesses.push(address.value)
  }
  const witnessed = readKeys(witnessFor, ed25519Type, 'not-a-log-key')
  if (!witnessed.ok) return witnessed
  return ok({
    ...place,
    demo: false,
    ...(organisers === undefined
      ? {}
      : { organisers: organisers.split(',').filter(one => one.trim() !== '') }),
    ...(origin === undefined ? {} : { origin: httpOrigin(origin)! }),
    ...(peer === undefined ? {} : { peer: httpOrigin(peer)! }),
    witnesses,
    witnessFor: witnessed.value,
  })
}

/** The address of a whole site, without a slash at the end; null for anything else. */
export function httpOrigin(written: string): string | null {
  if (!URL.canParse(written)) return null
  const { protocol, origin, href } = new URL(written)
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : null
}

/** `VKEY URL`. */
function readWitness(written: string): Result<WitnessAddress> {
  const [, vkey, url] = /^(\S+)\s+(\S+)$/.exec(written.trim()) ?? []
  if (vkey === undefined) return refuse('malformed-witness', { where: written.slice(0, 200) })
  const keys = readKeys([vkey], cosignatureType, 'not-a-witness-key')
  if (!keys.ok) return keys
  const isHttp = URL.canParse(url!) && /^https?:$/.test(new URL(url!).protocol)
  return isHttp ? ok({ key: keys.value[0]!, url: url! }) : refuse('malformed-address', { where: url! })
}

/** Prints the address once the server listens; SIGINT and SIGTERM close it, so that what it holds is given back. */
async function serve(cli: Cli, options: Options, wanted: Wanted, what: string): Promise<void> {
  const { port, host, siteName, trustProxy, json } = options
  const institution = institutionIn(process.env)
  if (!institution.ok) return print(cli, json, institution)
  const people = { mailing: mailingOf(process.env), institution: institution.value }
  const site = { port, host, siteName, trustProxy, ...people }
  const server = await startServer({ ...wanted, ...site, progress: line => progress(cli, line) })
  // A port that is taken, a store in use: the command was right, the machine says no.
  if (!server.ok) return print(cli, json, answerIsNo(server))
  const { url, close } = server.value
  print(cli, json, ok({ json: { url }, text: () => url }))
  progress(cli, `serving ${what}; stop with Ctrl-C`)
  await stopSignal()
  await close()
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
