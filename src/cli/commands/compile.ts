/**
 * `travaux compile`: the negotiating text at one moment, brackets and all. From the record of a negotiation,
 * or, with --base and --from, from two plain files and no negotiation at all.
 */
import type { Command } from 'commander'
import { type NegotiatingText, negotiatingText } from '../../core/analysis/negotiating-text.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { localized, type View } from '../../core/negotiation/view.js'
import { compile } from '../../core/text/compile.js'
import { compilationJson, negotiatingTextJson } from '../../formats/compilation-json.js'
import { type CompilationDocument, ofFiles } from '../../formats/document.js'
import { compilationMarkdown } from '../../formats/document-markdown.js'
import { compilationHtml } from '../../formats/html.js'
import { readProposals } from '../../formats/proposals.js'
import { readInput } from '../files.js'
import { instrumentFrom, unreadable } from '../instruments.js'
import { documentWords } from '../locale.js'
import { formats, type RecordOptions, readsRecord } from '../options.js'
import { type Answer, type Cli, type Output, print } from '../print.js'
import { languageOf, openRecord } from '../record.js'

interface Options extends RecordOptions {
  readonly base?: string
  readonly from?: string
  readonly format: 'json' | 'md' | 'html'
}

export function addCompile(program: Command, cli: Cli): void {
  readsRecord(program.command('compile'))
    .description('print the negotiating text: every provision with its alternatives, attributed')
    .option('--base <file>', 'compile this text instead: plain text, Markdown or JSON')
    .option(
      '--from <file>',
      'the proposals to it: CSV or JSON with ref, parties, mark, target, text, reasons',
    )
    .addOption(formats(['md', 'html', 'json'], 'md'))
    .action(async (options: Options) =>
      print(cli, options.json || options.format === 'json', await compileCommand(options)),
    )
}

async function compileCommand(options: Options): Promise<Answer> {
  const { base, from } = options
  if (base === undefined && from === undefined) return compileRecord(options)
  if (base === undefined || from === undefined) return refuse('base-and-from-together')
  return compileFiles(base, from, options)
}

async function compileRecord(options: Options): Promise<Result<Output>> {
  const view = await openRecord(options)
  if (!view.ok) return view
  const lang = languageOf(view.value, options.lang)
  if (!lang.ok) return lang
  const text = negotiatingText(view.value, lang.value)
  return ok({
    json: negotiatingTextJson(view.value, text),
    text: () => write(options, documentOf(view.value, text)),
  })
}

function documentOf(view: View, { lang, provisions }: NegotiatingText): CompilationDocument {
  const t = documentWords(lang)
  const { index, time } = view.at
  const moment = time === null ? t('document-at-acts', { acts: index }) : t('document-at-time', { time })
  return { title: localized(view.state.record.title, lang).text, lang, moment, provisions }
}

async function compileFiles(base: string, from: string, options: Options): Promise<Result<Output>> {
  const instrument = await instrumentFrom(base)
  if (!instrument.ok) return instrument
  const bytes = await readInput(from)
  if (!bytes.ok) return bytes
  const { provisions, name } = instrument.value
  const read = readProposals(bytes.value, {
    format: looksLikeJson(bytes.value) ? 'json' : 'csv',
    base: provisions,
  })
  if (!read.ok) return unreadable(from, read)
  const compiled = compile(provisions, read.amendments)
  const remarks = { base: instrument.value.flags, from: read.flags }
  const json = { ...compilationJson(compiled), remarks }
  const document = { title: name, lang: options.lang ?? '', moment: null, provisions: ofFiles(compiled) }
  return ok({ json, text: () => write(options, document) })
}

/** A table of proposals never begins with a bracket: its first cell is a column's name. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const blanks = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]
  const first = bytes.find(byte => !blanks.includes(byte))
  return first === 0x5b || first === 0x7b
}

function write({ format }: Options, document: CompilationDocument): string {
  const t = documentWords(document.lang)
  return format === 'html' ? compilationHtml(t, document) : compilationMarkdown(t, document)
}
