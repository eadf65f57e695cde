/** `travaux act KIND`: appends an act to a negotiation in a data folder, through the same gate as everybody's. */
import { type Command, Option } from 'commander'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import type { State } from '../../core/negotiation/state.js'
import type { Body } from '../../core/record/body.js'
import type { ActData, Provenance } from '../../core/record/leaf.js'
import { openSequencer, type Receipt, type Sequencer } from '../../sequencer/sequencer.js'
import { fileStore } from '../../store/file-store.js'
import { actorOf, enter, type WrittenAct } from '../enter.js'
import { readPairs, setField, setFields } from '../fields.js'
import { collect } from '../options.js'
import { type Answer, answerIsNo, type Cli, print } from '../print.js'

interface Options {
  readonly data: string
  readonly negotiation: string
  readonly party?: string
  readonly act?: string
  readonly field: readonly string[]
  readonly text: readonly string[]
  readonly summary: readonly string[]
  readonly body: readonly string[]
  readonly on?: string
  readonly source: readonly string[]
  readonly confidence: Provenance['confidence']
  readonly how: Provenance['how']
  readonly json?: boolean
}

export function addAct(program: Command, cli: Cli): void {
  program
    .command('act')
    .description('append an act to a negotiation')
    .argument('<kind>', 'what is done: seat, submit, position, object, answer, ...')
    .requiredOption('--data <folder>', 'data folder that holds the negotiation')
    .requiredOption('--negotiation <name>', 'which negotiation')
    .option('--party <id>', 'whose act it is (default: of the secretariat)')
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
    .action(async (kind: string, options: Options) =>
      print(cli, options.json, await actCommand(kind, options)),
    )
}

async function actCommand(kind: string, options: Options): Promise<Answer> {
  const store = fileStore(options.data)
  const known = await store.logs()
  if (!known.includes(options.negotiation))
    return refuse('unknown-negotiation', {
      where: options.negotiation,
      args: { known: known.join(', ') || 'none' },
    })
  const log = await store.open(options.negotiation)
  if (!log.ok) return answerIsNo(log)
  try {
    const sequencer = await openSequencer(log.value, Date.now)
    return sequencer.ok ? await append(sequencer.value, kind, options) : answerIsNo(sequencer)
  } finally {
    await log.value.close()
  }
}

async function append(log: Sequencer, kind: string, options: Options): Promise<Answer> {
  const written = writtenAct(log.tentative(), kind, options)
  if (!written.ok) return written
  const entered = await enter(log, written.value, Date.now())
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

function writtenAct(state: State, kind: string, options: Options): Result<WrittenAct> {
  const act = actFields(kind, options)
  if (!act.ok) return act
  const actor = actorOf(state, options.party)
  if (!actor.ok) return actor
  const body = bodyOf(state, options.body)
  if (!body.ok) return body
  const { on, source, confidence, how } = options
  return ok({
    act: act.value,
    ...actor.value,
    ...(on === undefined ? {} : { on }),
    ...(source.length === 0 ? {} : { provenance: { sources: [...source].sort(), confidence, how } }),
    ...(body.value === null ? {} : { body: body.value }),
  })
}

function actFields(kind: string, { act, field, text, summary }: Options): Result<ActData> {
  const given = act === undefined ? {} : parseObject(act)
  if (given === null) return refuse('act-not-json', { where: '--act' })
  const members = setFields(given, field)
  if (!members.ok) return members
  const worded = setWordings(kind, members.value, text, summary)
  return worded.ok ? ok({ ...worded.value, kind }) : worded
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Where a kind of act has the wording that --text gives: in its first amendment, provision or settlement. */
const wordingPlace: Readonly<Record<string, readonly string[]>> = {
  submit: ['amendments', '0'],
  revise: ['amendments', '0'],
  'enter-provisions': ['provisions', '0'],
  decision: ['settles', '0'],
}

function setWordings(
  kind: string,
  members: Record<string, unknown>,
  text: readonly string[],
  summary: readonly string[],
): Result<Record<string, unknown>> {
  for (const [shorthand, written] of [
    ['text', text],
    ['summary', summary],
  ] as const) {
    if (written.length === 0) continue
    const byLang = readPairs(written)
    if (!byLang.ok) return byLang
    const place = wordingPlace[kind]
    if (place === undefined || !setField(members, [...place, shorthand], byLang.value))
      return refuse('text-not-wanted', { where: kind })
  }
  return ok(members)
}

function bodyOf(state: State, written: readonly string[]): Result<Body | null> {
  if (written.length === 0) return ok(null)
  const parts = readPairs(written)
  return parts.ok ? ok({ lang: state.record.languages[0] ?? 'en', ...parts.value }) : parts
}
