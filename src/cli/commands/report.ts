/** `travaux report`: how the negotiation came out: who signs, who will not, who must consult, and what was decided how. */
import type { Command } from 'commander'
import { restrictionsIn } from '../../core/assessment/checks/negotiation-base.js'
import { ok, type Result } from '../../core/canonical/result.js'
import { outcomeReport } from '../../core/reports/outcome.js'
import { outcomeMarkdown } from '../../formats/report-markdown.js'
import { outcomeTable } from '../../formats/report-table.js'
import { shippedChecks } from '../../sequencer/check-rules.js'
import { reportWords } from '../locale.js'
import { formats, lengthOf, type RecordOptions, readsRecord } from '../options.js'
import { type Cli, type Output, print } from '../print.js'
import { openRecord } from '../record.js'

interface Options extends RecordOptions {
  readonly format: 'md' | 'table' | 'json'
  readonly onePage?: boolean
}

export function addReport(program: Command, cli: Cli): void {
  readsRecord(program.command('report'))
    .description('report the outcome: who signs and who does not, what was decided how, what was left open')
    .option('--one-page', 'the first of everything only, on one page')
    .addOption(formats(['md', 'table', 'json'], 'md'))
    .action(async (options: Options) =>
      print(cli, options.json || options.format === 'json', await report(options)),
    )
}

async function report(options: Options): Promise<Result<Output>> {
  const t = reportWords(options.lang)
  if (!t.ok) return t
  const view = await openRecord(options)
  if (!view.ok) return view
  const found = {
    ...outcomeReport(view.value),
    restrictions: restrictionsIn(await shippedChecks(), view.value),
  }
  const write = options.format === 'table' ? outcomeTable : outcomeMarkdown
  return ok({ json: found, text: () => write({ t: t.value, view: view.value }, found, lengthOf(options)) })
}
