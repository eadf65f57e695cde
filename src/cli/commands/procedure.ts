/** `travaux procedure check FILE`: whether a procedure is whole, and if not, on which lines and why. */
import type { Command } from 'commander'
import { hashText } from '../../core/canonical/hash.js'
import { canonicalize, type Json } from '../../core/canonical/json.js'
import { ok } from '../../core/canonical/result.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { type Cli, print, problem } from '../print.js'
import { sentenceOf } from '../problem.js'
import { readProcedureFile } from '../procedure-file.js'

interface Options {
  readonly json?: boolean
}

export function addProcedure(program: Command, cli: Cli): void {
  program
    .command('procedure')
    .description('check a procedure that a negotiation is to run under')
    .command('check')
    .description('say whether a procedure is whole, and if not, on which lines and why')
    .argument('<file>', 'the procedure, in YAML')
    .option('--json', 'print one JSON document and nothing else')
    .action((file: string, options: Options) => check(cli, file, options))
}

async function check(cli: Cli, file: string, { json }: Options): Promise<void> {
  const read = await readProcedureFile(file)
  if (!read.ok) return print(cli, json, read)
  const { procedure, problems } = read.value
  const said = problems.map(found => ({
    where: found.where,
    line: found.line,
    code: found.why,
    message: sentenceOf({ ok: false, ...found }),
  }))
  const document = { ok: procedure !== null, file, ...(procedure && summaryOf(procedure)), problems: said }
  if (json || procedure !== null)
    print(cli, json, ok({ json: document, text: () => (procedure === null ? '' : written(procedure)) }))
  if (!json) for (const { line, message, code } of said) problem(cli, `${file}:${line}: ${message}`, code)
  if (procedure === null) cli.exit = 1
}

/** What there is in a procedure, in numbers, and the hash by which it is known. */
function summaryOf(procedure: Procedure) {
  const { id, version, groups, stages = [], questions = [], clauses } = procedure
  return {
    id,
    version,
    hash: hashText(canonicalize(procedure as unknown as Json)),
    groups: groups.length,
    stages: stages.length,
    questions: questions.length,
    clauses: clauses.length,
    unverified: clauses.filter(({ verified }) => !verified).length,
  }
}

function written(procedure: Procedure): string {
  const { id, version, hash, groups, stages, questions, clauses, unverified } = summaryOf(procedure)
  return [
    `procedure   ${id}, version ${version}`,
    `groups      ${groups}`,
    `stages      ${stages}`,
    `questions   ${questions}`,
    `clauses     ${clauses}, of which ${unverified} unverified`,
    `hash        ${hash}`,
    'Nothing is wrong.',
  ].join('\n')
}
