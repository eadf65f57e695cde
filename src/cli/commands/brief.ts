/** `travaux brief --theme THEME`: what pending proposals on a theme seek, who says so, and what is said against them. */
import type { Command } from 'commander'
import type { ForumList } from '../../core/assessment/forums/list.js'
import { makeKnownTexts } from '../../core/assessment/recurrence/known.js'
import { type RecurringOnTable, recurringOnTable } from '../../core/assessment/recurrence/on-table.js'
import { ok, type Result } from '../../core/canonical/result.js'
import type { View } from '../../core/negotiation/view.js'
import { type Brief, brief } from '../../core/reports/brief.js'
import { briefMarkdown } from '../../formats/report-markdown.js'
import { briefTable } from '../../formats/report-table.js'
import { shippedForums } from '../../sequencer/forum-list.js'
import type { Sequencer } from '../../sequencer/sequencer.js'
import { reportWords } from '../locale.js'
import { formats, lengthOf, type RecordOptions, readsRecord } from '../options.js'
import { type Cli, type Output, print } from '../print.js'
import { leavesOf, openLog, viewOf } from '../record.js'

interface Options extends RecordOptions {
  readonly theme: string
  readonly framework?: string
  readonly format: 'md' | 'table' | 'json'
  readonly onePage?: boolean
}

export function addBrief(program: Command, cli: Cli): void {
  readsRecord(program.command('brief'))
    .description(
      'brief on a theme: what the proposals seek, which words are new, who judges what, what is recommended',
    )
    .requiredOption('--theme <theme>', 'what it is about, such as security')
    .option('--framework <id>', 'whose themes, where several frameworks are declared')
    .option('--one-page', 'the first of everything only, on one page')
    .addOption(formats(['md', 'table', 'json'], 'md'))
    .action(async (options: Options) =>
      print(cli, options.json || options.format === 'json', await briefCommand(options)),
    )
}

async function briefCommand(options: Options): Promise<Result<Output>> {
  const t = reportWords(options.lang)
  if (!t.ok) return t
  const log = await openLog(options)
  if (!log.ok) return log
  const view = viewOf(log.value, options)
  if (!view.ok) return view
  const found = briefed(log.value, view.value, options, await shippedForums())
  if (!found.ok) return found
  const write = options.format === 'table' ? briefTable : briefMarkdown
  return ok({
    json: found.value,
    text: () => write({ t: t.value, view: view.value }, found.value, lengthOf(options)),
  })
}

function briefed(log: Sequencer, view: View, options: Options, list: ForumList): Result<Brief> {
  const { theme, framework } = options
  const without = withoutExclusion(log, options)
  if (!without.ok) return without
  return brief(view, theme, {
    list,
    recurring: recurringIn(log, view, options),
    ...(framework === undefined ? {} : { framework }),
    ...(without.value === null ? {} : { without: without.value }),
  })
}

/** The same language in other places of the log that is read. */
function recurringIn(log: Sequencer, view: View, options: Options): RecurringOnTable {
  const { name: negotiation, origin, languages } = view.state.record
  const known = makeKnownTexts()
  known.read({ negotiation, origin, leaves: leavesOf(log, options), text: log.text })
  return recurringOnTable(view, known, { negotiation, lang: languages[0] ?? 'en' })
}

/** Where sources are left out: the same moment with them, so that the brief can say what is lost. */
function withoutExclusion(log: Sequencer, { excludeSource, ...options }: Options): Result<View | null> {
  return excludeSource === undefined || excludeSource.length === 0 ? ok(null) : viewOf(log, options)
}
