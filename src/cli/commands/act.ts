/**
 * `travaux act KIND`: appends an act to a negotiation in a store, or sends it to a server, through the same gate as
 * everybody's. While a server writes the same store, the act is forwarded to it.
 */
import { type Command, Option } from 'commander'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { newSecret, visitLog } from '../../custody/visit.js'
import { nativeCheck } from '../../mirror/native.js'
import type { Receipt, Sequencer } from '../../sequencer/sequencer.js'
import { forwardTo } from '../../server/submissions.js'
import type { Store } from '../../store/store.js'
import { type ActKeys, enter } from '../enter.js'
import { readPrivateKey } from '../keys.js'
import { collect } from '../options.js'
import { type Answer, answerIsNo, type Cli, print } from '../print.js'
import { openExisting, readUrl } from '../source.js'
import { presentPlace, storeOptions, withStore } from '../stores.js'
import { serverOf } from '../submit.js'
import { type ActOptions, writtenAct } from '../written-act.js'

interface Options extends ActOptions {
  readonly negotiation: string
  readonly server?: string
  readonly key?: string
  readonly newKey?: string
  readonly json?: boolean
}

export function addAct(program: Command, cli: Cli): void {
  storeOptions(program.command('act'))
    .description('append an act to a negotiation')
    .argument('<kind>', 'what is done: seat, submit, position, object, answer, ...')
    .option('--server <url>', 'send it, signed, to the server at this address: all it takes is a key')
    .requiredOption('--negotiation <name>', 'which negotiation')
    .option(
      '--key <file>',
      'sign it with this private key: Ed25519 in PEM (with enrol-key: the key to enrol)',
    )
    .option('--new-key <file>', 'the private key that enrol-key or rotate-key brings in')
    .option('--party <id>', 'whose act it is (default: that of the key, else the secretariat)')
    .option(
      '--credential <id>',
      'under which credential (default: that of the key, else the first of the party)',
    )
    .option('--act <json>', 'the fields of the act as one JSON object')
    .option('--field <path=value>', 'one field, such as target.provision=5 (repeatable)', collect, [])
    .option(
      '--text <lang=text>',
      'the wording it proposes or settles, one language each (repeatable)',
      collect,
      [],
    )
    .option(
      '--summary <lang=text>',
      'instead of a wording, what it says in own words (repeatable)',
      collect,
      [],
    )
    .option(
      '--body <part=text>',
      'its reasons, ground, cure, answer or statement; lang=fr sets the language (repeatable)',
      collect,
      [],
    )
    .option('--on <when>', 'observed: when it happened, such as 2012-12-13')
    .option('--source <id>', 'observed: a declared source it rests on (repeatable)', collect, [])
    .addOption(new Option('--confidence <grade>', 'observed: how sure').choices(['A', 'B', 'C']).default('B'))
    .addOption(
      new Option('--how <way>', 'observed: how it became known')
        .choices(['official', 'published', 'leaked', 'witnessed', 'reconstructed'])
        .default('published'),
    )
    .option('--json', 'print one JSON document and nothing else')
    .action(async (kind: string, options: Options, command: Command) =>
      print(cli, options.json, await actCommand(kind, options, command)),
    )
}

async function actCommand(kind: string, options: Options, command: Command): Promise<Answer> {
  const keys = await readKeys(kind, options)
  if (!keys.ok) return keys
  if (options.server !== undefined) return actOnServer(options.server, kind, options, keys.value)
  const place = await presentPlace(command)
  if (!place.ok) return place
  return withStore(place.value, store => actInStore(store, kind, options, keys.value))
}

/** With `enrol-key`, the only key that is given is the new one, and nobody has signed yet. */
async function readKeys(kind: string, { key, newKey }: Options): Promise<Result<ActKeys>> {
  const enrolling = kind === 'enrol-key' && newKey === undefined
  const signer = enrolling ? undefined : key
  const enrolled = enrolling ? key : newKey
  if (newKey !== undefined && !/^(enrol|rotate)-key$/.test(kind))
    return refuse('new-key-not-wanted', { where: kind })
  const keys: { -readonly [role in keyof ActKeys]: ActKeys[role] } = {}
  for (const [role, path] of Object.entries({ signer, enrolled })) {
    if (path === undefined) continue
    const read = await readPrivateKey(path)
    if (!read.ok) return read
    keys[role as keyof ActKeys] = read.value
  }
  return ok(keys)
}

/** The state is read and verified here, the act signed here: the server is only asked to admit it. */
async function actOnServer(server: string, kind: string, options: Options, keys: ActKeys): Promise<Answer> {
  if (keys.signer === undefined) return refuse('key-wanted')
  const upstream = serverOf(server, options.negotiation)
  if (upstream === null) return refuse('malformed-address', { where: server })
  const log = await readUrl(server, options.negotiation, upstream)
  return log.ok ? append(log.value, kind, options, keys) : log
}

async function actInStore(store: Store, kind: string, options: Options, keys: ActKeys): Promise<Answer> {
  const log = await openExisting(store, options.negotiation)
  if (!log.ok) return log
  const forward = forwardTo(await store.secret('node', newSecret))
  const opened = await visitLog(store, log.value, { check: nativeCheck(), forward })
  if (!opened.ok) return answerIsNo(opened)
  try {
    return await append(opened.value, kind, options, keys)
  } finally {
    await opened.value.close()
  }
}

async function append(log: Sequencer, kind: string, options: Options, keys: ActKeys): Promise<Answer> {
  const written = writtenAct(log.tentative(), kind, options, keys.signer)
  if (!written.ok) return written
  const entered = await enter(log, written.value, Date.now(), { keys })
  if (entered.ok)
    return ok({ json: entered.value, text: () => receiptText(options.negotiation, entered.value) })
  return isMisuse(entered.why) ? entered : answerIsNo(entered)
}

/** What names nothing or has no form was typed wrongly; any other refusal is the negotiation's answer. */
function isMisuse(why: string): boolean {
  return /^(?:malformed|unknown|quote-not|file-not)-/.test(why)
}

function receiptText(negotiation: string, { index, leafHash }: Receipt): string {
  return `Entered as act ${index} of ${negotiation}, leaf hash ${leafHash}`
}
