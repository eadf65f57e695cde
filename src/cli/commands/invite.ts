/**
 * `travaux invite`: makes an invitation to a seat of a party and prints its link, once. So an operator seats the first
 * person of the secretariat and of the chair; whoever sits there invites the others in the browser.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { readAddress } from '../../accounts/addresses.js'
import { directoryIn } from '../../accounts/directory.js'
import { type InvitationAsked, invite } from '../../accounts/invitations.js'
import { makeCredential } from '../../accounts/tokens.js'
import { assert, ok, type Refusal, type Result, refuse } from '../../core/canonical/result.js'
import { newSecret, visitLog } from '../../custody/visit.js'
import { nativeCheck } from '../../mirror/native.js'
import type { Sequencer } from '../../sequencer/sequencer.js'
import { readInvitation } from '../../server/people.js'
import { secretariatOf, wouldRefuseCredential } from '../../server/seats.js'
import { forwardTo } from '../../server/submissions.js'
import type { StorePlace } from '../../store/open.js'
import { openBeside } from '../../store/postgres/tables.js'
import type { Store } from '../../store/store.js'
import { inviteFromTable } from '../bulk-invite.js'
import { type Answer, answerIsNo, type Cli, print, progress } from '../print.js'
import { openExisting } from '../source.js'
import { presentPlace, storeOptions, withStore } from '../stores.js'
import { httpOrigin, mailingOf, port } from './serve.js'

interface Options {
  readonly negotiation: string
  readonly party?: string
  readonly role: string
  readonly email?: string
  readonly days: string
  readonly from?: string
  readonly until?: string
  readonly origin?: string
  readonly csv?: string
  readonly json?: boolean
}

const random = (bytes: number) => new Uint8Array(randomBytes(bytes))

export function addInvite(program: Command, cli: Cli): void {
  storeOptions(program.command('invite'))
    .description('invite somebody to act for a party: prints a link that works once')
    .requiredOption('--negotiation <name>', 'which negotiation')
    .option('--party <id>', 'which party (default: the secretariat)')
    .option('--role <role>', 'head, delegate, adviser or observer', 'head')
    .option(
      '--email <address>',
      'only whoever has this address may accept; the link is not sent, but printed',
    )
    .option('--days <number>', 'how long it can be accepted, 1 to 30', '7')
    .option('--from <day>', 'the first day of the credential, such as 2027-03-01')
    .option('--until <day>', 'its last day')
    .option(
      '--origin <url>',
      'the address under which the public reaches the server (default: that of a server running on the data folder)',
    )
    .option(
      '--csv <file>',
      'invite everybody in a table instead: each row is seated, invited and mailed (docs/operating/handbook.md)',
    )
    .option('--json', 'print one JSON document and nothing else')
    .action(async (options: Options, command: Command) =>
      print(cli, options.json, await inviteCommand(cli, options, command)),
    )
}

async function inviteCommand(cli: Cli, options: Options, command: Command): Promise<Answer> {
  const { role, days, from = '', until = '', email: address = '' } = options
  if (address !== '' && !readAddress(address).ok) return refuse('malformed-email', { where: address })
  const terms = readInvitation({ role, days, from, until, address }, Date.now())
  if (!terms.ok) return terms
  const place = await presentPlace(command)
  if (!place.ok) return place
  const origin =
    options.origin === undefined ? await servedAt(place.value.dataFolder) : httpOrigin(options.origin)
  if (origin === null) return refuse('malformed-address', { where: options.origin ?? '' })
  const { csv } = options
  if (csv !== undefined) return inviteEverybody(cli, place.value, { ...options, csv, origin })
  return withStore(place.value, async store => {
    const asked = await inRoom(store, options.negotiation, log => askLog(log, options, terms.value))
    if (!asked.ok) return asked
    const made = await keep(store, asked.value)
    return made.ok
      ? ok(printed(options.negotiation, asked.value, `${origin}/invitation/${made.value}`))
      : made
  })
}

/** Those in a table, one by one. */
function inviteEverybody(
  cli: Cli,
  place: StorePlace,
  {
    csv,
    negotiation,
    origin,
  }: Pick<Options, 'negotiation'> & { readonly csv: string; readonly origin: string },
): Promise<Answer> {
  const asked = {
    file: csv,
    negotiation,
    origin,
    dataFolder: place.dataFolder,
    mailing: mailingOf(process.env),
    complain: (problem: string) => progress(cli, problem),
  }
  return withStore(place, store => inRoom(store, negotiation, log => inviteFromTable(store, log, asked)))
}

/** Where a server says that it serves this folder; else where one listens that is told nothing. */
async function servedAt(dataFolder: string | undefined): Promise<string> {
  const written = await readFile(join(dataFolder ?? '', 'server.json'), 'utf8').catch(() => '{}')
  const { url } = JSON.parse(written) as { readonly url?: string }
  return url ?? `http://127.0.0.1:${port}`
}

type Terms = Extract<ReturnType<typeof readInvitation>, { readonly ok: true }>['value']

/** Works on a log of a store, beside a server or without one. */
async function inRoom<T>(
  store: Store,
  negotiation: string,
  work: (log: Sequencer) => T | Promise<T>,
): Promise<T | (Refusal & { readonly exit?: 1 })> {
  const log = await openExisting(store, negotiation)
  if (!log.ok) return log
  const forward = forwardTo(await store.secret('node', newSecret))
  const opened = await visitLog(store, log.value, { check: nativeCheck(), forward })
  if (!opened.ok) return { ...opened, exit: 1 }
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** Asks the log whether the secretariat may give such a credential; in it nothing is entered. */
function askLog(
  sequencer: Sequencer,
  { negotiation, party: named }: Options,
  terms: Terms,
): Result<InvitationAsked> & { readonly exit?: 1 } {
  const { record, seats } = sequencer.tentative()
  const party = named ?? record.secretariat
  if (record.mode !== 'hosted') return answerIsNo(refuse('not-hosted', { where: negotiation }))
  if (!seats.parties.has(party)) return refuse('unknown-party', { where: party })
  const { credential: invitedBy } = secretariatOf(sequencer.tentative(), Date.now())
  const given = { ...terms, party, invitedBy, credential: makeCredential(random) }
  const refused = wouldRefuseCredential({ now: Date.now, random }, { sequencer }, given)
  return refused === null ? ok({ ...terms, log: negotiation, party, invitedBy }) : answerIsNo(refused)
}

/** Keeps the invitation beside the record; the token of its link. */
async function keep(store: Store, asked: InvitationAsked): Promise<Result<string> & { readonly exit?: 1 }> {
  assert(store.databaseUrl !== null, 'a data folder and a server are databases')
  const beside = openBeside(store.databaseUrl)
  if (!beside.ok) return beside
  try {
    const made = await invite(directoryIn(beside.value), asked, Date.now(), random)
    return made.ok ? ok(made.value.token) : answerIsNo(made)
  } finally {
    await beside.value.close()
  }
}

function printed(negotiation: string, { party, role, address, lastsMs }: InvitationAsked, link: string) {
  const expires = new Date(Date.now() + lastsMs).toISOString()
  return {
    json: { negotiation, party, role, address, expires, link },
    text: () => `${link}\n`,
  }
}
