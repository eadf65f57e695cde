/** `travaux changes`: what is different between two moments of a negotiation, and how positions moved over time. */
import type { Command } from 'commander'
import { type Changes, changesBetween, changesFrom } from '../../core/analysis/changes.js'
import { positionsFlow } from '../../core/analysis/flow.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import { type Looked, viewsInOrder } from '../../sequencer/moment.js'
import { formats, type RecordOptions, readsRecord } from '../options.js'
import { type Cli, type Output, print, table } from '../print.js'
import { leavesOf, lookedAt, openLog, viewOf } from '../record.js'

interface Options extends RecordOptions {
  readonly format: 'table' | 'json'
  readonly from?: string
  readonly to?: string
  readonly provision?: string
}

export function addChanges(program: Command, cli: Cli): void {
  readsRecord(program.command('changes'))
    .description('show what is different between two moments: text, positions, objections, signatures')
    .option('--from <moment>', 'the earlier moment (default: the day before the present stage began)')
    .option('--to <moment>', 'the later moment (default: the one looked at)')
    .option('--provision <id>', 'the flow of positions on one provision only')
    .addOption(formats(['table', 'json'], 'table'))
    .action(async (options: Options) =>
      print(cli, options.json || options.format === 'json', await answer(options)),
    )
}

async function answer(options: Options): Promise<Result<Output>> {
  const log = await openLog(options)
  if (!log.ok) return log
  const asked = viewOf(log.value, options)
  if (!asked.ok) return asked
  const { provision = null } = options
  if (provision !== null && !asked.value.state.text.provisions.has(provision))
    return refuse('unknown-provision', { where: provision })
  const leaves = leavesOf(log.value, options)
  const from = options.from ?? changesFrom(asked.value, leaves)
  const first = lookedAt(log.value, { ...options, at: from })
  if (!first.ok) return first
  const to = options.to ?? options.at
  const second = lookedAt(log.value, to === undefined ? options : { ...options, at: to })
  if (!second.ok) return second
  const viewAt = ({ lens, time }: Looked) => log.value.view(lens, time)
  const { before, after } = viewsInOrder(viewAt, first.value, second.value)
  const changes = changesBetween(before, after)
  const flow = positionsFlow(leaves, provision)
  const negotiation = asked.value.state.record.name
  return ok({
    json: { negotiation, asked: { from, to: options.to ?? '' }, changes, flow },
    text: () => written(changes),
  })
}

function written(changes: Changes): string {
  const { provisions, amendments, positions, objections, decisions, signing, acts } = changes
  const block = (title: string, rows: readonly (readonly string[])[]) =>
    `${title}: ${rows.length}${rows.length === 0 ? '' : `\n${table(rows)}`}`
  const none = (word: string | null) => word ?? '-'
  return [
    `${acts.before} acts, then ${acts.after}.`,
    block(
      'provisions',
      provisions.map(p => [p.id, p.what, ...status(p), actsOf(p.acts)]),
    ),
    block(
      'amendments',
      amendments.map(a => [a.id, none(a.before), a.after, actsOf([a.act])]),
    ),
    block(
      'positions',
      positions.map(p => [p.party, targetKey(p.target), none(p.before), none(p.after), actsOf([p.act])]),
    ),
    block(
      'objections',
      objections.map(o => [`act ${o.act}`, none(o.party), none(o.before), o.after]),
    ),
    block(
      'decided',
      decisions.map(seq => [`act ${seq}`]),
    ),
    block(
      'signing',
      signing.map(s => [s.party, none(s.before), s.after, actsOf([s.act])]),
    ),
  ].join('\n\n')
}

function status({ before, after }: Changes['provisions'][number]): string[] {
  return [before?.status ?? '-', after.status]
}

function actsOf(seqs: readonly number[]): string {
  return seqs.map(seq => `act ${seq}`).join(', ')
}
