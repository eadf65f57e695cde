/** `travaux new NAME`: opens a hosted negotiation of a base text under the procedure of a forum. */
import type { Command } from 'commander'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { provisionsPerActMax } from '../../core/limits.js'
import type { ActData } from '../../core/record/leaf.js'
import type { Provision } from '../../core/text/types.js'
import { draftLog, keepDraft } from '../../sequencer/draft.js'
import type { Sequencer } from '../../sequencer/sequencer.js'
import type { Store } from '../../store/store.js'
import { enter } from '../enter.js'
import { type FileInstrument, instrumentFrom } from '../instruments.js'
import { type Answer, answerIsNo, type Cli, print } from '../print.js'
import { forumProcedure } from '../procedure-file.js'
import { storeOptions, storePlace, withStore } from '../stores.js'
import { told } from '../working.js'

interface Options {
  readonly forum: string
  readonly base: string
  readonly title?: string
  readonly lang: string
  readonly origin: string
  readonly secretariat: string
  readonly json?: boolean
}

export function addNew(program: Command, cli: Cli): void {
  storeOptions(program.command('new'))
    .description('open a negotiation of a text, for others to take part in')
    .argument('<name>', 'a short name, such as open-waters')
    .requiredOption(
      '--forum <procedure>',
      'the procedure it runs under, such as open-multistakeholder, or one of your own: a file that ends in .yaml',
    )
    .requiredOption('--base <file>', 'the text it starts from: plain text, Markdown or JSON')
    .option('--title <words>', 'what it is called (default: the title of the text)')
    .option('--lang <tag>', 'language of the text', 'en')
    .option('--origin <host>', 'who publishes the log; part of every act, chosen once', 'travaux.example')
    .option('--secretariat <id>', 'the party that keeps the record', 'SECRETARIAT')
    .option('--json', 'print one JSON document and nothing else')
    .action(async (name: string, options: Options, command: Command) =>
      print(cli, options.json, await newCommand(cli, name, options, command)),
    )
}

/** Whole or not at all: the acts are decided in memory first, then written as one batch. */
async function newCommand(cli: Cli, name: string, options: Options, command: Command): Promise<Answer> {
  const place = storePlace(command)
  if (!place.ok) return place
  const procedure = await forumProcedure(options.forum)
  if (!procedure.ok) return procedure
  const base = await instrumentFrom(options.base)
  if (!base.ok) return base
  const drafted = await draft(openingAct(name, options, base.value, procedure.value), base.value, options)
  if (!drafted.ok) return drafted
  const kept = await withStore(told(cli, place.value), store => keep(name, store, drafted.value))
  const { length } = base.value.provisions
  return kept.ok
    ? ok({
        json: { negotiation: name, acts: kept.value, provisions: length },
        text: () => `${name} is open, with a base text of ${length} provisions`,
      })
    : kept
}

function openingAct(
  name: string,
  { lang, secretariat, title }: Options,
  base: FileInstrument,
  procedure: unknown,
): ActData {
  return {
    kind: 'open',
    semantics: 2,
    name,
    title: { [lang]: title ?? base.name },
    mode: 'hosted',
    languages: [lang],
    authentic: [lang],
    procedure,
    secretariat,
    secretariatName: { en: 'Secretariat' },
  } as ActData
}

async function draft(
  opening: ActData,
  base: FileInstrument,
  { lang, origin, secretariat }: Options,
): Promise<Result<Sequencer>> {
  const log = await draftLog(opening.name as string, Date.now)
  if (!log.ok) return log
  const acts = [opening, ...baseActs(base.provisions, lang)]
  const entered = await enterAll(log.value, acts, secretariat, `${origin}/${opening.name}`)
  return entered.ok ? log : entered
}

async function enterAll(
  log: Sequencer,
  acts: readonly ActData[],
  secretariat: string,
  origin: string,
): Promise<Result<number>> {
  for (const act of acts) {
    const party = act.kind === 'open' ? null : secretariat
    const entered = await enter(log, { act, party, credential: 'secretariat' }, Date.now(), { origin })
    if (!entered.ok) return entered
  }
  return ok(acts.length)
}

function baseActs(provisions: readonly Provision[], lang: string): ActData[] {
  const acts: ActData[] = []
  for (let at = 0; at < provisions.length; at += provisionsPerActMax)
    acts.push({
      kind: 'enter-provisions',
      provisions: provisions.slice(at, at + provisionsPerActMax).map(p => provisionField(p, lang)),
    } as unknown as ActData)
  return [...acts, { kind: 'adopt-base', provisions: provisions.length }]
}

function provisionField({ id, parent, kind, label, margin, text }: Provision, lang: string): object {
  return {
    id: recordId(id),
    parent: parent === null ? null : recordId(parent),
    kind,
    ...(label === undefined ? {} : { label }),
    ...(margin === undefined ? {} : { margin }),
    text: text === null ? [{ lang, kind: 'unknown' }] : { [lang]: text },
  }
}

/** Importers number a repeated label `art-3~2`, a sign that ids in the record do not have. */
function recordId(id: string): string {
  return id.replaceAll('~', '_')
}

async function keep(name: string, store: Store, drafted: Sequencer): Promise<Result<number>> {
  const log = await store.open(name)
  if (!log.ok) return answerIsNo(log)
  const { size } = await log.value.head()
  return answerIsNo(
    size > 0 ? refuse('negotiation-exists', { where: name }) : await keepDraft(drafted, log.value),
  )
}
