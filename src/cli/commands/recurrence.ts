/** `travaux recurrence FILE --in PLACE...`: which provisions of a text stand in other texts too, word for word. */
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { Passage } from '../../core/assessment/recurrence/compare.js'
import { passageWordsSure } from '../../core/assessment/recurrence/shingles.js'
import {
  jaccardMinByDefault,
  makeTextIndex,
  type Recurrence,
  type TextIndex,
} from '../../core/assessment/recurrence/texts.js'
import { compareStrings, ok, type Result, refuse } from '../../core/canonical/result.js'
import { recurrenceFilesMax } from '../../core/limits.js'
import type { Provision } from '../../core/text/types.js'
import { recurrenceMethod, thousandths } from '../../formats/recurrence-json.js'
import { instrumentFrom } from '../instruments.js'
import { collect } from '../options.js'
import { type Cli, type Output, print } from '../print.js'

interface Options {
  readonly in: readonly string[]
  readonly min: number
  readonly words: number
  readonly json?: boolean
}

export function addRecurrence(program: Command, cli: Cli): void {
  program
    .command('recurrence')
    .description('list the provisions of a text whose language stands in other texts too, word for word')
    .argument('<file>', 'the text: plain text, Markdown or JSON')
    .option('--in <place>', 'a text, or a folder of texts, to look in (repeatable)', collect, [])
    .option(
      '--min <percent>',
      'tell texts that share so much of their runs of five words',
      percent,
      jaccardMinByDefault,
    )
    .option('--words <count>', 'tell passages of so many words', wordCount, passageWordsSure)
    .option('--json', 'print one JSON document and nothing else')
    .action(async (file: string, options: Options) =>
      print(cli, options.json, await recurrence(file, options)),
    )
}

/** As thousandths. */
function percent(value: string): number {
  const read = /^\d{1,3}$/.test(value) ? Number(value) : -1
  if (read < 1 || read > 100) throw new InvalidArgumentError('It is a percentage from 1 to 100.')
  return 10 * read
}

function wordCount(value: string): number {
  const read = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (read < passageWordsSure)
    throw new InvalidArgumentError(`Only passages of ${passageWordsSure} words or more are sure to be found.`)
  return read
}

/** A provision of one of the texts that are looked in. */
interface Known {
  readonly file: string
  readonly provision: Provision
}

interface Texts {
  readonly index: TextIndex
  readonly known: readonly Known[]
  readonly inputs: readonly { readonly file: string; readonly provisions: number }[]
  readonly unreadable: readonly { readonly file: string; readonly why: string }[]
}

interface Row {
  readonly provision: Provision
  readonly found: readonly Recurrence[]
  /** Likely texts that were not compared, as too many. */
  readonly left: number
}

async function recurrence(file: string, options: Options): Promise<Result<Output>> {
  const read = await instrumentFrom(file)
  if (!read.ok) return read
  const texts = await textsIn(options.in, file)
  if (!texts.ok) return texts
  const looked = read.value.provisions.map(provision => ({
    provision,
    ...texts.value.index.query(provision.text ?? '', { jaccardMin: options.min, wordsMin: options.words }),
  }))
  const short = looked.filter(({ tooShort }) => tooShort).length
  const rows: readonly Row[] = looked.filter(({ found }) => found.length > 0)
  return ok({
    json: document(file, options, texts.value, { looked: looked.length, short, rows }),
    text: () => listing(read.value.name, texts.value, { looked: looked.length, short, rows }),
  })
}

async function textsIn(places: readonly string[], file: string): Promise<Result<Texts>> {
  const files = await filesIn(places)
  if (!files.ok) return files
  const index = makeTextIndex()
  const known: Known[] = []
  const inputs: { file: string; provisions: number }[] = []
  const unreadable: { file: string; why: string }[] = []
  for (const path of files.value.filter(path => resolve(path) !== resolve(file))) {
    const read = await instrumentFrom(path)
    if (!read.ok) {
      unreadable.push({ file: path, why: read.why })
      continue
    }
    inputs.push({ file: path, provisions: read.value.provisions.length })
    for (const provision of read.value.provisions) {
      index.add(String(known.length), provision.text ?? '')
      known.push({ file: path, provision })
    }
  }
  if (inputs.length === 0) return refuse('recurrence-no-texts', { where: places.join(', ') })
  return ok({ index, known, inputs, unreadable })
}

/** The files named, and those below the folders named that may be texts. */
async function filesIn(places: readonly string[]): Promise<Result<string[]>> {
  if (places.length === 0) return refuse('recurrence-in-what')
  const files: string[] = []
  for (const place of places) {
    const found = await stat(place).catch(() => null)
    if (found === null) return refuse('file-not-found', { where: place })
    if (!found.isDirectory()) files.push(place)
    else
      for (const name of await readdir(place, { recursive: true }))
        if (/\.(md|txt|json)$/i.test(name)) files.push(join(place, name))
  }
  return files.length > recurrenceFilesMax
    ? refuse('recurrence-too-many-files', { args: { max: recurrenceFilesMax } })
    : ok([...new Set(files)].sort(compareStrings))
}

interface Looked {
  /** Provisions that were looked for, and those that have too few words. */
  readonly looked: number
  readonly short: number
  readonly rows: readonly Row[]
}

function document(file: string, options: Options, texts: Texts, { rows, ...counts }: Looked): unknown {
  const method = { ...recurrenceMethod, jaccardMin: options.min, passageWords: options.words }
  return {
    file,
    method,
    inputs: texts.inputs,
    unreadable: texts.unreadable,
    ...counts,
    rows: rows.map(({ provision, found, left }) => ({
      ...named(provision),
      left,
      found: found.map(({ key, shared, union, passages }) => {
        const { file, provision: there } = texts.known[Number(key)]!
        const words = (passage: Passage) => (provision.text ?? '').slice(passage.from, passage.to)
        return {
          file,
          ...named(there),
          shared,
          union,
          jaccard: thousandths(shared, union),
          passages: passages.map(passage => ({ ...passage, text: words(passage) })),
        }
      }),
    })),
  }
}

function named({ id, label, margin }: Provision) {
  return { id, label: label ?? null, margin: margin ?? null }
}

function listing(name: string, texts: Texts, { looked, short, rows }: Looked): string {
  const { inputs, unreadable } = texts
  const provisions = inputs.reduce((sum, input) => sum + input.provisions, 0)
  const head = `${name}: of ${looked} provisions, ${rows.length} have language that stands in ${inputs.length} other text${inputs.length === 1 ? '' : 's'} (${provisions} provisions)`
  const untold = short === 0 ? [] : [`too short to be compared: ${short}`]
  const skipped = unreadable.map(({ file, why }) => `not read: ${file} (${why.replaceAll('-', ' ')})`)
  return [head, ...rows.map(row => rowText(row, texts)), ...untold, ...skipped].join('\n\n')
}

/** Findings of one provision that are listed; JSON has all. */
const foundListed = 5

function rowText({ provision, found, left }: Row, { known }: Texts): string {
  const lines = found.slice(0, foundListed).flatMap(({ key, shared, union, passages }) => {
    const there = known[Number(key)]!
    const [longest] = passages
    const words = (provision.text ?? '').slice(longest!.from, longest!.to).replace(/\s+/g, ' ')
    const share = `${shared} of ${union} runs of five words`
    return [
      `  ${there.file}, ${titleOf(there.provision)}: ${share}`,
      `    “${words}” (${longest!.words} words)`,
    ]
  })
  const more = found.length - foundListed
  return [
    titleOf(provision),
    ...lines,
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...(left > 0 ? [`  ${left} more were likely and were not compared, as too many were`] : []),
  ].join('\n')
}

function titleOf({ id, label, margin }: Provision): string {
  return label ?? (margin === undefined ? id : `No. ${margin}`)
}
