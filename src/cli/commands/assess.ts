/** `travaux assess FILE --base FILE`: the words a text would bring into another that it does not contain or define. */
import type { Command } from 'commander'
import { undefinedTerms } from '../../core/assessment/defined-terms.js'
import { type NewTerm, newTerms } from '../../core/assessment/terms.js'
import { ok, type Result } from '../../core/canonical/result.js'
import type { Provision } from '../../core/text/types.js'
import { instrumentFrom } from '../instruments.js'
import { type Cli, type Output, print, table } from '../print.js'

interface Options {
  readonly base: string
  readonly lang: string
  readonly json?: boolean
}

export function addAssess(program: Command, cli: Cli): void {
  program
    .command('assess')
    .description(
      'list the words of a text that another text does not contain, and whether anybody defines them',
    )
    .argument('<file>', 'the text to check: plain text, Markdown or JSON')
    .requiredOption('--base <file>', 'the text it would change')
    .option('--lang <tag>', 'language of both; only English words match by inflection', 'en')
    .option('--json', 'print one JSON document and nothing else')
    .action(async (file: string, options: Options) => print(cli, options.json, await assess(file, options)))
}

async function assess(file: string, { base, lang }: Options): Promise<Result<Output>> {
  const checked = await instrumentFrom(file)
  if (!checked.ok) return checked
  const against = await instrumentFrom(base)
  if (!against.ok) return against
  const { provisions, name } = against.value
  const text = checked.value.provisions.map(textOf).join('\n')
  const terms = newTerms(provisions.map(textOf), text, lang)
  const undefinedTerm = new Set(undefinedTerms(provisions, text, lang).map(({ term }) => term))
  const found = terms.map(term => ({ ...term, defined: !undefinedTerm.has(term.term) }))
  return ok({ json: { terms: found }, text: () => listing(name, found) })
}

function textOf({ text }: Provision): string {
  return text ?? ''
}

function listing(base: string, terms: readonly (NewTerm & { readonly defined: boolean })[]): string {
  if (terms.length === 0) return `Every word is in ${base}`
  const rows = terms.map(({ term, count, relative, defined }) => [
    term,
    String(count),
    relative ?? '',
    defined ? 'yes' : 'no',
  ])
  return [
    `Words that are not in ${base}:`,
    '',
    table([['word', 'times', 'nearest there', 'defined'], ...rows]),
  ].join('\n')
}
