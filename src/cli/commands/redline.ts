/** `travaux redline A B`: what changed between two texts, provisions first, then words. */
import type { Command } from 'commander'
import { ok, type Result } from '../../core/canonical/result.js'
import { redline } from '../../core/text/redline.js'
import type { Redline } from '../../core/text/types.js'
import { redlineHtml } from '../../formats/html.js'
import { escapeMarkdown, redlineToMarkdown } from '../../formats/markdown.js'
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

async function redlineFiles(a: string, b: string, format: Options['format']): Promise<Result<Output>> {
  const from = await instrumentFrom(a)
  if (!from.ok) return from
  const to = await instrumentFrom(b)
  if (!to.ok) return to
  const redlined = redline(from.value.provisions, to.value.provisions, idsOf(a, b))
  const names = [...new Set([from.value.name, to.value.name])]
  return ok({ json: redlined, text: () => write(format, names.join(' → '), redlined) })
}

/** Provisions are paired by their words; only JSON says which provision is which. */
function idsOf(a: string, b: string): 'permanent' | 'local' {
  return [a, b].every(path => path.endsWith('.json')) ? 'permanent' : 'local'
}

function write(format: Options['format'], title: string, redlined: Redline): string {
  if (format === 'html') return redlineHtml(documentWords('en'), { title, ...redlined })
  return `# ${escapeMarkdown(title)}\n\n${redlineToMarkdown(redlined)}`
}
