/** `travaux import FILE`: what a document contains, as provisions, with what the reader guessed or set aside. */
import { type Command, Option } from 'commander'
import { ok, type Result } from '../../core/canonical/result.js'
import type { Provision } from '../../core/text/types.js'
import type { Flag } from '../../formats/flags.js'
import { instrumentFrom } from '../instruments.js'
import { type Cli, type Output, print, table } from '../print.js'

interface Options {
  readonly format?: 'text' | 'markdown' | 'json'
  readonly json?: boolean
}

export function addImport(program: Command, cli: Cli): void {
  program
    .command('import')
    .description('print what a document contains: plain text, Markdown or JSON')
    .argument('<file>', 'the document')
    .addOption(
      new Option('--format <format>', 'what it is (default: what it looks like)').choices([
        'text',
        'markdown',
        'json',
      ]),
    )
    .option('--json', 'print one JSON document and nothing else')
    .action(async (file: string, options: Options) =>
      print(cli, options.json, await importFile(file, options)),
    )
}

async function importFile(file: string, { format }: Options): Promise<Result<Output>> {
  const read = await instrumentFrom(file, format)
  if (!read.ok) return read
  const { title, provisions, flags } = read.value
  return ok({ json: { title, provisions, flags }, text: () => listing(read.value.name, provisions, flags) })
}

function listing(name: string, provisions: readonly Provision[], flags: readonly Flag[]): string {
  const numbered = provisions.filter(({ margin }) => margin !== undefined).length
  const heading = `${name}: ${provisions.length} provisions, ${numbered} with a margin number`
  const rows = provisions.map(p => [p.id, p.kind, p.margin ?? '', p.label ?? '', firstWords(p)])
  const remarks = flags.map(flag => `- ${remark(flag)}`)
  return [
    heading,
    '',
    table([['id', 'kind', 'margin', 'label', 'text'], ...rows]),
    ...(remarks.length > 0 ? ['', ...remarks] : []),
  ].join('\n')
}

/** Enough of the text, in UTF-16 units, to recognise the provision by. */
const shownUnitsMax = 60

function firstWords({ text, suppressed }: Provision): string {
  if (suppressed) return '(suppressed)'
  const line = (text ?? '(not known)').replace(/\s+/g, ' ')
  return line.length <= shownUnitsMax
    ? line
    : `${line.slice(0, shownUnitsMax - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function remark({ code, line, row, field, provision, text, count }: Flag): string {
  const place = [
    line === undefined ? '' : `line ${line}`,
    row === undefined ? '' : `row ${row}`,
    field ?? '',
    provision ?? '',
  ]
  const said = [
    code.replaceAll('-', ' '),
    text === undefined ? '' : `“${text}”`,
    count > 1 ? `${count} times, first` : '',
  ]
  return [...said, ...place].filter(part => part !== '').join(', ')
}
