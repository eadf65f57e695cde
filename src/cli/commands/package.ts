/** `travaux package`: which choice of wordings keeps most parties at the table, of a negotiation or of a problem in a file. */
import { type Command, Option } from 'commander'
import { allowedBy, setAside } from '../../core/analysis/package/allowed.js'
import { type PackageAnswer, packageStart, questionOf } from '../../core/analysis/package/answer.js'
import { costsOf } from '../../core/analysis/package/cost.js'
import { problemFromFile } from '../../core/analysis/package/file.js'
import { begunFront, type Front, type FrontPoint, type Solver } from '../../core/analysis/package/front.js'
import type { Allowed } from '../../core/analysis/package/model.js'
import type { Named } from '../../core/analysis/package/named.js'
import type { PackageProblem } from '../../core/analysis/package/problem.js'
import { ok, type Result } from '../../core/canonical/result.js'
import { packageBytesMax, packageRunsFrom } from '../../core/limits.js'
import type { View } from '../../core/negotiation/view.js'
import { frontJson, packageJson } from '../../formats/package-json.js'
import { loadSolver } from '../../workers/highs.js'
import { readInput } from '../files.js'
import { collect, formats, type RecordOptions, readsRecord } from '../options.js'
import { type Cli, type Output, print, progress, table } from '../print.js'
import { openRecord } from '../record.js'

interface Options extends RecordOptions {
  readonly from?: string
  readonly format: 'table' | 'json'
  readonly keep: readonly string[]
  readonly drop: readonly string[]
  readonly without: readonly string[]
  readonly floor?: string
  readonly infer?: boolean
}

export function addPackage(program: Command, cli: Cli): void {
  readsRecord(program.command('package'))
    .description(
      'find the packages of wordings that keep most parties at the table; it proposes and decides nothing',
    )
    .option('--from <file>', 'a problem as JSON (docs/spec/package.md) instead of a negotiation')
    .option(
      '--keep <choice>',
      'a provision that stays in, or a choice that is made (repeatable)',
      collect,
      [],
    )
    .option(
      '--drop <choice>',
      'a provision that is left out, or a choice that is not made (repeatable)',
      collect,
      [],
    )
    .option(
      '--without <act>',
      'set the red line of this act aside, as if it had been met (repeatable)',
      collect,
      [],
    )
    .addOption(new Option('--infer', 'take open objections as if they were red lines').conflicts('from'))
    .option(
      '--floor <share>',
      'the share of every group that has to stay, such as 1/2 (default: 1/2, of a file its own)',
    )
    .addOption(formats(['table', 'json'], 'table'))
    .action(async (options: Options) =>
      print(
        cli,
        options.json || options.format === 'json',
        await (options.from === undefined ? ofRecord(cli, options) : ofFile(cli, options.from, options)),
      ),
    )
}

async function ofFile(cli: Cli, path: string, options: Options): Promise<Result<Output>> {
  const bytes = await readInput(path, packageBytesMax)
  if (!bytes.ok) return bytes
  const read = problemFromFile(bytes.value, path)
  if (!read.ok) return read
  const asked = questionOf({ ...options, infer: false }, 0)
  if (!asked.ok) return asked
  const left = setAside(read.value, asked.value.without)
  if (!left.ok) return left
  const problem = { ...left.value, floor: options.floor === undefined ? left.value.floor : asked.value.floor }
  const allowed = allowedBy(problem, options)
  if (!allowed.ok) return allowed
  const front = await worked(cli, problem, allowed.value)
  return ok({ json: { problem, front: frontJson(problem, front) }, text: () => written(problem, front) })
}

async function ofRecord(cli: Cli, options: Options): Promise<Result<Output>> {
  const view = await openRecord(options)
  if (!view.ok) return view
  const { state, at } = view.value
  const question = questionOf({ ...options, infer: options.infer === true }, momentOf(view.value))
  if (!question.ok) return question
  const start = packageStart(view.value, question.value)
  if (!start.ok) return start
  const { work, named } = start.value
  const contested = work !== null && work.problem.provisions.length > 0
  const front = contested ? await worked(cli, work.problem, work.allowed) : null
  const answer: PackageAnswer = { negotiation: state.record.name, at, named, work, front }
  return ok({
    json: packageJson(answer),
    text: () => {
      if (work === null) return reasons(named!)
      return front === null ? 'Nothing is contested.' : written(work.problem, front)
    },
  })
}

/** Offers are looked at when the last act was admitted: the same record gives the same answer on any day. */
function momentOf({ state, leaf }: View): number {
  return leaf(state.record.acts - 1)?.at ?? 0
}

/** The front with its proof; of a large problem, which takes minutes to prove, the first answer is told at once. */
async function worked(cli: Cli, problem: PackageProblem, allowed: Allowed): Promise<Front> {
  const { first, prove } = begunFront(problem, allowed)
  const shown = first.points[0]?.outcome
  if (problem.redLines.length >= packageRunsFrom && shown !== undefined) {
    const { kept, settled } = shown
    const of = problem.provisions.length
    progress(cli, `found ${kept.length} parties with ${settled} of ${of} provisions in; proving it`)
  }
  return prove(await solver())
}

/** Without it the first answer stands, and says so. */
async function solver(): Promise<Solver> {
  return loadSolver().catch((): Solver => () => ({ status: 'failed', values: null, bound: null, nodes: 0 }))
}

function written(problem: PackageProblem, front: Front): string {
  const heard = problem.parties.filter(party => party.heard).length
  const unknown = problem.parties.length - heard
  const rows = front.points.map(({ outcome, keptMax }) => [
    `${outcome.settled} of ${problem.provisions.length}`,
    `${outcome.kept.length} of ${heard}`,
    `${keptMax}`,
    outcome.lowest ?? '',
    `${outcome.departures}`,
  ])
  const chosen = front.points.at(-1)
  return [
    unknown === 0
      ? `${heard} parties were heard.`
      : `${heard} parties were heard; of ${unknown} the record cannot tell, and they are counted nowhere.`,
    chosen === undefined
      ? `${front.proven ? 'No package keeps' : 'No package was found that keeps'} the share of every group that was asked for.`
      : table([['provisions in', 'parties kept', 'at most', 'lowest group', 'departures'], ...rows]),
    proof(front),
    ...(chosen === undefined ? [] : [costs(problem, chosen), choices(problem, chosen)]),
    'It proposes; it decides nothing. Red lines that nobody declared are not known.',
  ].join('\n\n')
}

function proof({ state, proven, programs, nodes }: Front): string {
  const looked = `${programs} programs, ${nodes} nodes`
  if (state === 'failed') return 'The solver failed: what it had not proven is as first found.'
  return proven
    ? `Proven best, every one (${looked}).`
    : `Not all proven best: the columns say how many could be kept at most (${looked}).`
}

function costs(problem: PackageProblem, { outcome }: FrontPoint): string {
  const lines = costsOf(problem, outcome).flatMap(({ provision, choice, parties }) =>
    parties.map(({ party, evidence, alone }) => [
      ...[`${provision}=${choice}`, party],
      evidence
        .map(one => [one.kind, `by ${one.by}`, ...one.acts.map(act => `act ${act}`)].join(' '))
        .join('; '),
      alone ? 'this alone' : 'not this alone',
    ]),
  )
  return lines.length === 0
    ? 'The last of them crosses no red line that is known.'
    : `What the last of them costs:\n${table([['choice', 'party', 'evidence', ''], ...lines])}`
}

function choices(problem: PackageProblem, { outcome }: FrontPoint): string {
  const rows = problem.provisions.map(({ id }) => [id, outcome.choices[id]!])
  return table([['provision', 'choice'], ...rows])
}

function reasons({ notSigned, reasons: found, naming, cannotTell, provisions }: Named): string {
  const rows = provisions.map(({ provision, parties, acts }) => [
    ...[provision, parties.join(', ')],
    acts.map(act => `act ${act}`).join(', '),
  ])
  return [
    'This record was made by others, afterwards: no package is worked out from it.',
    `${notSigned} parties could sign and did not. The record holds a reason of ${found.length}; ${naming} of them named provisions. Of ${cannotTell} it cannot tell.`,
    ...(rows.length === 0 ? [] : [table([['provision', 'named by', 'acts'], ...rows])]),
  ].join('\n\n')
}
