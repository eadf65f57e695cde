/** `travaux framework check FILE`: whether a framework is whole, and if not, on which lines and why. */
import type { Command } from 'commander'
import { hashText } from '../../core/canonical/hash.js'
import { canonicalize, type Json } from '../../core/canonical/json.js'
import { ok } from '../../core/canonical/result.js'
import type { Framework } from '../../core/negotiation/acts/record/framework.js'
import { readFrameworkFile } from '../framework-file.js'
import { type Cli, print, problem } from '../print.js'
import { sentenceOf } from '../problem.js'

interface Options {
  readonly json?: boolean
}

export function addFramework(program: Command, cli: Cli): void {
  program
    .command('framework')
    .description('check a framework that wordings are to be assessed under')
    .command('check')
    .description('say whether a framework is whole, and if not, on which lines and why')
    .argument('<file>', 'the framework, in YAML')
    .option('--json', 'print one JSON document and nothing else')
    .action((file: string, options: Options) => check(cli, file, options))
}

async function check(cli: Cli, file: string, { json }: Options): Promise<void> {
  const read = await readFrameworkFile(file)
  if (!read.ok) return print(cli, json, read)
  const { framework, problems } = read.value
  const said = problems.map(found => ({
    where: found.where,
    line: found.line,
    code: found.why,
    message: sentenceOf({ ok: false, ...found }),
  }))
  const document = { ok: framework !== null, file, ...(framework && summaryOf(framework)), problems: said }
  if (json || framework !== null)
    print(cli, json, ok({ json: document, text: () => (framework === null ? '' : written(framework)) }))
  if (!json) for (const { line, message, code } of said) problem(cli, `${file}:${line}: ${message}`, code)
  if (framework === null) cli.exit = 1
}

/** What there is in a framework, in numbers, and the hash by which it is known. */
function summaryOf(framework: Framework) {
  const { id, criteria, families = [], triggers = [], evidence = [], effects } = framework
  return {
    id,
    hash: hashText(canonicalize(framework as unknown as Json)),
    criteria: criteria.length,
    families: families.length,
    triggers: triggers.length,
    evidence: evidence.length,
    effects: effects.length,
  }
}

function written(framework: Framework): string {
  return [
    ...Object.entries(summaryOf(framework)).map(([name, value]) => `${name.padEnd(12)}${value}`),
    'Nothing is wrong.',
  ].join('\n')
}
