/** `travaux redline A B`: what changed between two texts, provisions first, then words. */
import type { Command } from 'commander'
import { ok, type Result } from '../../core/canonical/result.js'
import { redline } from '../../core/text/redline.js'
import { redlineHtml } from '../../formats/html.js'
import { redlineMarkdown } from '../../formats/markdown.js'
import { instrumentFrom } from '../instruments.js'
import { documentWords } from '../locale.js'
import { formats } from '../options.js'
import { type Cli, type Output, print } from '../print.js'

interface Options {
  readonly format: 'json' | 'md' | 'html'
  readonly json?: boolean
}

export function addRedline(program: Command, cli: Cli): void {
  program
    .command('redline')
    .description('show what changed between two texts')
    .argument('<a>', 'the text as it was: plain text, Markdown or JSON')
    .argument('<b>', 'the text as it is')
    .addOption(formats(['md', 'html', 'json'], 'md'))
    .option('--json', 'print one JSON document and nothing else')
    .action(async (a: string, b: string, options: Options) =>
      print(cli, options.json || options.format === 'json', await redlineFiles(a, b, options.format)),
    )
}

/** Provisions are paired by their words: a file has no identity to pair them by. */
async function redlineFiles(a: string, b: string, format: Options['format']): Promise<Result<Output>> {
  const from = await instrumentFrom(a)
  if (!from.ok) return from
  const to = await instrumentFrom(b)
  if (!to.ok) return to
  const redlined = redline(from.value.provisions, to.value.provisions, 'local')
  const { name } = to.value
  const before = from.value.name
  const title = before === name ? name : `${before} → ${name}`
  const write = format === 'html' ? redlineHtml : redlineMarkdown
  return ok({ json: redlined, text: () => write(documentWords('en'), { title, ...redlined }) })
}
