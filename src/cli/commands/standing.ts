/** `travaux standing`: for each provision and its alternatives, counts by stance and group, and who was not heard. */
import type { Command } from 'commander'
import { type ProvisionStanding, provisionSummary } from '../../core/analysis/provisions.js'
import type { GroupStanding, Standing } from '../../core/analysis/standing.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { localized, type View } from '../../core/negotiation/view.js'
import { formats, type RecordOptions, readsRecord } from '../options.js'
import { type Cli, type Output, print, table } from '../print.js'
import { openRecord } from '../record.js'

interface Options extends RecordOptions {
  readonly format: 'table' | 'json'
}

export function addStanding(program: Command, cli: Cli): void {
  readsRecord(program.command('standing'))
    .description('show where every group stands on every provision, and which groups were not heard')
    .argument('[provision]', 'one provision only, by id or margin number')
    .addOption(formats(['table', 'json'], 'table'))
    .action(async (provision: string | undefined, options: Options) =>
      print(cli, options.json || options.format === 'json', await standing(provision, options)),
    )
}

async function standing(wanted: string | undefined, options: Options): Promise<Result<Output>> {
  const view = await openRecord(options)
  if (!view.ok) return view
  const all = provisionSummary(view.value)
  const provisions = wanted === undefined ? all : all.filter(p => p.id === wanted || p.margin === wanted)
  if (provisions.length === 0 && wanted !== undefined) return refuse('unknown-provision', { where: wanted })
  return ok({
    json: { negotiation: view.value.state.record.name, at: view.value.at, provisions },
    text: () => tables(view.value, provisions, wanted !== undefined),
  })
}

/** Provisions on which nobody has said anything are one line together, unless one was asked for. */
function tables(view: View, provisions: readonly ProvisionStanding[], all: boolean): string {
  const spoken = provisions.filter(p => all || p.heard.length > 0 || p.standing.openObjections.length > 0)
  const silent = provisions.length - spoken.length
  const blocks = spoken.map(p => provisionTable(view, p))
  return [
    ...blocks,
    ...(silent > 0 ? [`Nobody has taken a stance on ${silent} further provisions.`] : []),
  ].join('\n\n')
}

function provisionTable(view: View, p: ProvisionStanding): string {
  const place = [p.margin, p.label].filter(part => part !== null).join(' ')
  const heading = `${place === '' ? p.id : place}: ${p.status.replace('-', ' ')}`
  const rows = [
    ...standingRows(view, 'present text', p.standing),
    ...p.alternatives.flatMap(a => standingRows(view, a.ref, a.standing)),
  ]
  const counts = rows.length === 0 ? [] : [table([columns, ...rows])]
  return [heading, ...counts, ...objections(p), `not heard: ${names(view, p.notHeard)}`].join('\n')
}

const columns = ['wording', 'group', 'support', 'accept', 'concern', 'object', 'refer', 'verdict']

function standingRows(view: View, wording: string, { groups }: Standing): string[][] {
  return groups
    .filter(g => g.heard > 0)
    .map(g => [wording, groupName(view, g.group), ...countsOf(g), g.verdict])
}

function countsOf({ support, accept, concern, object, refer }: GroupStanding): string[] {
  return [support, accept, concern, object, refer].map(String)
}

function objections({ standing: { openObjections } }: ProvisionStanding): string[] {
  return openObjections.length === 0
    ? []
    : [`open objections: ${openObjections.map(seq => `act ${seq}`).join(', ')}`]
}

function names(view: View, groups: readonly string[]): string {
  return groups.length === 0 ? 'none' : groups.map(group => groupName(view, group)).join(', ')
}

function groupName({ state }: View, id: string): string {
  const group = state.record.procedure?.groups.find(g => g.id === id)
  return group === undefined ? id : localized(group.label, 'en').text
}
