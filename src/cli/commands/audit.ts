/** `travaux audit`: how a negotiation was run, in figures with their acts; several side by side. */
import type { Command } from 'commander'
import {
  type AuditFigure,
  type AuditInput,
  type ComparedRow,
  compareAudits,
  processAudit,
} from '../../core/analysis/process-audit.js'
import { hex } from '../../core/canonical/hash.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { auditsComparedMax } from '../../core/limits.js'
import { formats, type RecordOptions, readsRecord } from '../options.js'
import { type Cli, type Output, print, table } from '../print.js'
import { leavesOf, openLog, viewOf } from '../record.js'

interface Options extends RecordOptions {
  readonly format: 'table' | 'json'
  readonly compare: readonly string[]
}

export function addAudit(program: Command, cli: Cli): void {
  readsRecord(program.command('audit'))
    .description('show how a negotiation was run: openness, voice, words from outside the record, order')
    .option('--compare <names...>', 'other negotiations of the same record to put beside it', [])
    .addOption(formats(['table', 'json'], 'table'))
    .action(async (options: Options) =>
      print(cli, options.json || options.format === 'json', await answer(options)),
    )
}

async function answer(options: Options): Promise<Result<Output>> {
  if (options.compare.length >= auditsComparedMax)
    return refuse('too-many-compared', { args: { max: auditsComparedMax } })
  const { at: _, excludeSource: __, ...now } = options
  const names = [...new Set([options.negotiation, ...options.compare])]
  const audits = []
  const inputs: AuditInput[] = []
  for (const negotiation of names) {
    const own = negotiation === options.negotiation ? options : { ...now, negotiation }
    const log = await openLog(own)
    if (!log.ok) return log
    const view = viewOf(log.value, own)
    if (!view.ok) return view
    audits.push(processAudit(view.value, leavesOf(log.value, own)))
    const size = log.value.size()
    inputs.push({ origin: view.value.state.record.origin, size, root: hex(log.value.root(size)) })
  }
  const compared = compareAudits(audits)
  return ok({ json: { audits, inputs, compared }, text: () => written(inputs, compared) })
}

function written(inputs: readonly AuditInput[], compared: readonly ComparedRow[]): string {
  const sections = [...new Set(compared.map(({ section }) => section))]
  const blocks = sections.map(section => {
    const rows = compared.filter(row => row.section === section)
    return table([
      [section, ...inputs.map(({ origin }) => origin), 'acts'],
      ...rows.map(row => [nameOf(row), ...row.figures.map(figureWords), actsOf(row.figures[0] ?? null)]),
    ])
  })
  const read = inputs.map(({ origin, size, root }) => `read: ${origin}, ${size} acts, root ${root}`)
  return [...blocks, read.join('\n')].join('\n\n')
}

function nameOf({ code, group }: ComparedRow): string {
  const words = code.replaceAll('-', ' ')
  return group === undefined ? words : `${words}, ${group === '' ? 'no group' : group}`
}

function figureWords(figure: AuditFigure | null): string {
  if (figure === null) return '-'
  const { value, of, unit } = figure
  if (value === null) return 'cannot tell'
  return `${value}${of === null ? '' : ` of ${of}`}${unit === 'count' ? '' : ` ${unit}`}`
}

/** Of the first negotiation, and the first few: the JSON has them all. */
function actsOf(figure: AuditFigure | null): string {
  const { acts = [] } = figure ?? {}
  return acts.length > 5 ? `${acts.slice(0, 5).join(' ')} …` : acts.join(' ')
}
