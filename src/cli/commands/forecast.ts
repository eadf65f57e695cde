/** `travaux forecast`: who would sign, from what each party declared; and, where somebody has signed, what happened. */
import type { Command } from 'commander'
import {
  type Forecast,
  type ForecastAnswer,
  forecast,
  forecastAnswers,
} from '../../core/analysis/forecast.js'
import { type Beside, besideHappened } from '../../core/analysis/forecast-beside.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { localized, type View } from '../../core/negotiation/view.js'
import { collect, formats, type RecordOptions, readsRecord } from '../options.js'
import { type Cli, type Output, print, table } from '../print.js'
import { openLog, viewOf } from '../record.js'

interface Options extends RecordOptions {
  readonly format: 'table' | 'json'
  readonly supposing: readonly string[]
}

export function addForecast(program: Command, cli: Cli): void {
  readsRecord(program.command('forecast'))
    .description('show who would sign the text, by what each party declared, beside what happened')
    .option('--supposing <amendment>', 'take this amendment to be in the text (repeatable)', collect, [])
    .addOption(formats(['table', 'json'], 'table'))
    .action(async (options: Options) =>
      print(cli, options.json || options.format === 'json', await answer(options)),
    )
}

async function answer(options: Options): Promise<Result<Output>> {
  const log = await openLog(options)
  if (!log.ok) return log
  const view = viewOf(log.value, options)
  if (!view.ok) return view
  const { amendments } = view.value.state.text
  const unknown = options.supposing.find(id => amendments.get(id)?.status !== 'in-force')
  if (unknown !== undefined) return refuse('unknown-amendment', { where: unknown })
  const { excludeSource = [] } = options
  const lens = excludeSource.length === 0 ? {} : { excludeSources: excludeSource }
  const found = forecast(view.value, options.supposing)
  const beside = besideHappened(view.value, log.value.view(lens), until =>
    log.value.view({ ...lens, until }, until.when),
  )
  return ok({
    json: { negotiation: view.value.state.record.name, forecast: found, beside },
    text: () => written(view.value, found, beside),
  })
}

const words: Readonly<Record<ForecastAnswer, string>> = {
  'would-sign': 'would sign',
  'would-not': 'would not',
  'must-consult': 'must consult',
  reported: 'reported only',
  unknown: 'unknown',
}

function written(view: View, found: Forecast, beside: Beside | null): string {
  const answers = forecastAnswers.map(answer => words[answer])
  const rows = found.groups
    .filter(({ parties }) => parties > 0)
    .map(({ group, counts }) => [groupName(view, group), ...forecastAnswers.map(a => String(counts[a]))])
  const told = found.parties.filter(({ answer, basis }) => answer !== 'unknown' && basis !== 'signed')
  const lines = told.map(({ party, answer, basis, acts }) => [
    party,
    words[answer],
    basis ?? '',
    acts.map(seq => `act ${seq}`).join(', '),
  ])
  return [
    found.entitled === null
      ? 'The record does not know who may sign.'
      : `${found.entitled} parties may sign; of ${found.counts.unknown} the record cannot tell.`,
    table([['group', ...answers], ...rows]),
    ...(lines.length === 0 ? [] : [table([['party', 'answer', 'by', 'acts'], ...lines])]),
    ...(beside === null ? [] : [happened(beside)]),
  ].join('\n\n')
}

/** Counts with their bases, and no rate. */
function happened({ from, entitled, signed, table: rows }: Beside): string {
  const by = from.time ?? `${from.index} acts`
  const head = `What the record told by ${by}, against what the ${entitled} that could sign then did (${signed} signed):`
  const body = rows.map(({ answer, signed, notSigned }) => [words[answer], String(signed), String(notSigned)])
  return `${head}\n${table([['forecast', 'signed', 'did not'], ...body])}`
}

function groupName({ state }: View, id: string | null): string {
  const group = state.record.procedure?.groups.find(g => g.id === id)
  return group === undefined ? (id ?? 'no group') : localized(group.label, 'en').text
}
