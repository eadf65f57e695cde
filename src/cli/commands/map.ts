/**
 * `travaux map`: who answers alike, drawn from the votes of a consultation, the positions of a negotiation, or an export
 * of Polis. An illustration: nothing reads it to decide anything.
 */
import type { Command } from 'commander'
import { rankedByAgreement } from '../../core/analysis/opinion-map/consensus.js'
import type { GroupFigures, OpinionMap } from '../../core/analysis/opinion-map/map.js'
import { opinionMap } from '../../core/analysis/opinion-map/map.js'
import { mapSubject } from '../../core/analysis/opinion-map/of.js'
import { stabilityShown } from '../../core/analysis/opinion-map/stability.js'
import type { MapSubject } from '../../core/analysis/opinion-map/subject.js'
import { targetOfKey } from '../../core/analysis/stances.js'
import { ok, type Result } from '../../core/canonical/result.js'
import { questionNumber } from '../../core/negotiation/consultations.js'
import { localized, shown, type View } from '../../core/negotiation/view.js'
import { mapAbout, opinionMapJson, polisAbout, polisSubject } from '../../formats/opinion-map-json.js'
import { formats, type RecordOptions, readsRecord } from '../options.js'
import { readPolisFolder } from '../polis-folder.js'
import { type Cli, type Output, print, table } from '../print.js'
import { openRecord } from '../record.js'

interface Options extends RecordOptions {
  readonly from?: string
  readonly format: 'table' | 'json'
}

export function addMap(program: Command, cli: Cli): void {
  readsRecord(program.command('map'))
    .description('show who answers alike, and what all groups agree on; an illustration that decides nothing')
    .option(
      '--from <folder>',
      'an export of Polis: the folder with votes.csv, and comments.csv, participants-votes.csv and summary.csv if there',
    )
    .addOption(formats(['table', 'json'], 'table'))
    .action(async (options: Options) =>
      print(
        cli,
        options.json || options.format === 'json',
        await (options.from === undefined ? ofRecord(options) : ofFolder(options.from)),
      ),
    )
}

async function ofFolder(folder: string): Promise<Result<Output>> {
  const read = await readPolisFolder(folder)
  if (!read.ok) return read
  const subject = polisSubject(read.value)
  const map = opinionMap(subject.input)
  const { topic, texts, statementIds, countsDiffering } = read.value
  const remarks = !countsDiffering
    ? []
    : [
        `Statements that comments.csv counts otherwise than the votes: ${countsDiffering}. Here the votes count.`,
      ]
  return ok({
    json: opinionMapJson(polisAbout(read.value), subject, map),
    text: () =>
      described({
        title: topic ?? folder,
        subject,
        map,
        remarks,
        name: j => `${statementIds[j]} ${texts[j] ?? ''}`,
      }),
  })
}

async function ofRecord(options: Options): Promise<Result<Output>> {
  const view = await openRecord(options)
  if (!view.ok) return view
  const subject = mapSubject(view.value)
  const map = opinionMap(subject.input)
  return ok({
    json: opinionMapJson(mapAbout(view.value, subject, view.value.at.index), subject, map),
    text: () =>
      described({
        title: localized(view.value.state.record.title, 'en').text,
        ...{ subject, map, remarks: [] },
        name: j => nameOf(view.value, subject.statementIds[j]!),
      }),
  })
}

function nameOf(view: View, id: string | number): string {
  const { consultation, text } = view.state
  if (consultation !== undefined)
    return id === questionNumber
      ? `the question: ${localized(consultation.question, 'en').text}`
      : `${id} ${shown(view, consultation.statements.get(Number(id))?.text ?? [], 'en')?.text ?? ''}`
  const target = targetOfKey(String(id))
  if ('amendment' in target) return target.amendment
  if (!('provision' in target)) return String(id)
  const provision = text.provisions.get(target.provision)
  return `present text of ${provision?.label ?? provision?.margin ?? target.provision}`
}

interface Described {
  readonly title: string
  readonly subject: MapSubject
  readonly map: OpinionMap
  readonly remarks: readonly string[]
  readonly name: (statement: number) => string
}

function described(all: Described): string {
  const { title, subject, map, remarks } = all
  const { participantIds, statementIds, input, cast } = subject
  const groups = subject.groups.map(({ id, label }) => localized(label, 'en').text || id)
  return [
    title,
    `${participantIds.length} participants, ${statementIds.length} statements, ${input.votes.vote.length} votes that stand (${cast} cast).`,
    ...remarks,
    axesLine(map),
    '',
    'An illustration: the two directions in which answers differ most. Nothing reads it to decide anything.',
    '',
    ...groupTables(all, map.declared, groups, 'Most typical of'),
    agreedTable(all, groups),
    '',
    ...inferredLines(all),
  ].join('\n')
}

function axesLine({ axes: { shares, converged } }: OpinionMap): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const inexact = converged ? '' : ' The axes are not exact: the search for them was stopped.'
  return `The map shows ${percent(shares[0]!)} and ${percent(shares[1]!)} of how much answers vary.${inexact}`
}

function groupTables(
  { name }: Described,
  { typical, represents, sizes }: GroupFigures,
  groups: readonly string[],
  heading: string,
): string[] {
  return typical.flatMap((list, g) => {
    if (list.length === 0) return []
    const rows = list.map(({ statement, way }) => {
      const { na, nd, ns } = represents[g]![statement]!
      return [way, `${way === 'agree' ? na : nd} of ${ns}`, short(name(statement))]
    })
    return [`${heading} ${groups[g]} (${sizes[g]})`, table([['they', 'votes', 'statement'], ...rows]), '']
  })
}

/** What the groups agree on most, each counting the same. */
function agreedTable({ map, name, subject }: Described, groups: readonly string[]): string {
  const { consensus } = map.declared
  const rows = rankedByAgreement(consensus, subject.input.leftOut)
    .slice(0, 10)
    .map(j => {
      const { agree, notHeard } = consensus[j]!
      return [
        agree.overHeard!.toFixed(3),
        groups[agree.lowest!.group]!,
        agree.lowest!.share.toFixed(3),
        notHeard.map(g => groups[g]).join(', ') || 'none',
        short(name(j)),
      ]
    })
  if (rows.length === 0) return 'No group has voted on anything.'
  const head = ['groups heard', 'lowest', 'its share', 'not heard', 'statement']
  return ['What the groups agree with, each group counting the same', table([head, ...rows])].join('\n')
}

function inferredLines(all: Described): string[] {
  const { placed, found, stability, groups } = all.map.inferred
  if (found === null)
    return [`No groups: ${placed} participants voted on enough to be placed, or all are in one place.`]
  const said = `Answers fall into ${found.k} groups with a stability of ${stabilityShown(stability!)}`
  if (groups === null) return [`${said}: too little to show them. There are no stable groups.`]
  const names = groups.figures.sizes.map((_, g) => `inferred group ${g + 1}`)
  return [
    `${said} (1 is the same each time). For illustration:`,
    '',
    ...groupTables(all, groups.figures, names, 'Most typical of'),
  ]
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}
