/** `travaux evidence`: runs an evidence engine, and checks by running it again that a result is what it says. */
import type { Command } from 'commander'
import { engines } from '../../core/assessment/engines/registry.js'
import { checkEvidence, type Evidence, runEngine } from '../../core/assessment/engines/result.js'
import { fromUtf8 } from '../../core/canonical/hash.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { readInput } from '../files.js'
import { documentWords } from '../locale.js'
import { answerIsNo, type Cli, type Output, print } from '../print.js'

interface Options {
  readonly json?: boolean
}

export function addEvidence(program: Command, cli: Cli): void {
  const evidence = program
    .command('evidence')
    .description('run an evidence engine, or check a result of one by running it again')
  evidence
    .command('list')
    .description('the engines there are, with what their results cannot tell')
    .option('--json', 'print one JSON document and nothing else')
    .action((options: Options) => print(cli, options.json, list()))
  evidence
    .command('run')
    .description('run an engine; its result names the engine, its version and the input by their hashes')
    .argument('<engine>', 'which one, such as text-comparison')
    .argument('<input>', 'a file of JSON with what the engine takes')
    .option('--json', 'print one JSON document and nothing else: the result, to be kept')
    .action(async (engine: string, input: string, options: Options) =>
      print(cli, options.json, await run(engine, input)),
    )
  evidence
    .command('check')
    .description('run again what a result says was run, and compare')
    .argument('<result>', 'a file with a result, as “run --json” prints it')
    .option('--json', 'print one JSON document and nothing else')
    .action(async (file: string, options: Options) => print(cli, options.json, await check(file)))
}

function list(): Result<Output> {
  const rows = [...engines.values()].map(({ id, version, limits }) => ({ id, version, limits }))
  return ok({
    json: { engines: rows },
    text: () =>
      rows
        .map(({ id, version, limits }) => [`${id}, version ${version}`, ...limitLines(limits)].join('\n'))
        .join('\n\n'),
  })
}

async function run(engine: string, path: string): Promise<Result<Output>> {
  const input = await jsonIn(path)
  if (!input.ok) return input
  const result = runEngine(engine, input.value)
  return result.ok ? ok({ json: result.value, text: () => written(result.value) }) : result
}

async function check(path: string): Promise<Result<Output>> {
  const file = await jsonIn(path)
  if (!file.ok) return file
  const checked = checkEvidence(file.value)
  if (!checked.ok) return answerIsNo(checked)
  const { engine, version, inputHash, hash } = checked.value
  return ok({
    json: { ok: true, engine, version, inputHash, hash },
    text: () => `The same when run again: ${engine}, version ${version}, result ${hash}`,
  })
}

async function jsonIn(path: string): Promise<Result<unknown>> {
  const bytes = await readInput(path)
  if (!bytes.ok) return bytes
  try {
    return ok(JSON.parse(fromUtf8(bytes.value)))
  } catch {
    return refuse('evidence-not-json', { where: path })
  }
}

function written({ engine, version, limits, inputHash, result, hash }: Evidence): string {
  return [
    `${engine}, version ${version}`,
    `input   ${inputHash}`,
    `result  ${hash}`,
    '',
    JSON.stringify(result, null, 2),
    '',
    'What this cannot tell:',
    ...limitLines(limits),
  ].join('\n')
}

function limitLines(limits: readonly string[]): string[] {
  const t = documentWords('en')
  return limits.map(code => `- ${t(`evidence-limit-${code}`)}`)
}
