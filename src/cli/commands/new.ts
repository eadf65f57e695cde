/** `travaux new NAME`: opens a hosted negotiation of a base text under the procedure of a forum. */
import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { draftOpening, keepOpening, type Opening } from '../../sequencer/opening.js'
import { namedFrameworks } from '../framework-file.js'
import { type FileInstrument, instrumentFrom } from '../instruments.js'
import { collect } from '../options.js'
import { type Answer, answerIsNo, type Cli, print } from '../print.js'
import { forumProcedure } from '../procedure-file.js'
import { storeOptions, storePlace, withStore } from '../stores.js'
import { told } from '../working.js'

interface Options {
  readonly forum: string
  readonly base: string
  readonly title?: string
  readonly titleIn: readonly string[]
  readonly lang: string
  readonly languages?: string
  readonly authentic?: string
  readonly date: readonly string[]
  readonly framework: readonly string[]
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
    .option('--title-in <lang=words>', 'the same in another language (repeatable)', collect, [])
    .option('--lang <tag>', 'language of the text', 'en')
    .option('--languages <tags>', 'languages that texts may be written in, such as en,ar (default: --lang)')
    .option('--authentic <tags>', 'those of them that are equally authentic (default: --lang)')
    .option(
      '--date <line>',
      'a deadline or meeting: “2027-03-01T17:00Z deadline Proposals are due” (repeatable)',
      collect,
      [],
    )
    .option(
      '--framework <name>',
      'a framework that wordings are assessed under, such as proposal-review, or a file that ends in .yaml (repeatable)',
      collect,
      [],
    )
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
  const frameworks = await namedFrameworks(options.framework)
  if (!frameworks.ok) return frameworks
  const read = openingOf(name, options, base.value, procedure.value)
  if (!read.ok) return read
  const opening = { ...read.value, frameworks: frameworks.value }
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes))
  const drafted = await draftOpening(opening, { now: Date.now, random })
  if (!drafted.ok) return drafted
  const kept = await withStore(told(cli, place.value), async store =>
    answerIsNo(await keepOpening(store, name, drafted.value)),
  )
  const { length } = base.value.provisions
  return kept.ok
    ? ok({
        json: { negotiation: name, acts: kept.value, provisions: length },
        text: () => `${name} is open, with a base text of ${length} provisions`,
      })
    : kept
}

function openingOf(
  name: string,
  { lang, title, titleIn, languages = lang, authentic = lang, date, origin, secretariat }: Options,
  base: FileInstrument,
  procedure: Procedure,
): Result<Opening> {
  const titles: Record<string, string> = { [lang]: title ?? base.name }
  for (const pair of titleIn) {
    const [, tag, words] = /^([A-Za-z-]+)=(.+)$/s.exec(pair) ?? []
    if (tag === undefined) return refuse('malformed-pair', { where: pair })
    titles[tag] = words!
  }
  const dates = date.map(line => dateOf(line, lang))
  const malformed = dates.indexOf(null)
  if (malformed >= 0) return refuse('malformed-date-line', { where: date[malformed]! })
  return ok({
    name,
    title: titles,
    languages: tagsOf(languages),
    authentic: tagsOf(authentic),
    procedure,
    host: origin,
    secretariat,
    base: base.provisions,
    lang,
    dates: dates as NonNullable<ReturnType<typeof dateOf>>[],
  })
}

function tagsOf(written: string): string[] {
  return [...new Set(written.split(',').map(tag => tag.trim()))].filter(tag => tag !== '')
}

/** `MOMENT TYPE WORDS`; a moment without a zone is in UTC, as all moments are. */
function dateOf(line: string, lang: string): Opening['dates'][number] | null {
  const [, day, time, type, words] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})Z? ([a-z][a-z0-9-]*) (.+)$/.exec(line.trim()) ?? []
  const at = Date.parse(`${day}T${time}Z`)
  return type === undefined || Number.isNaN(at) ? null : { type, title: { [lang]: words! }, at }
}
