/** Options that several commands share, spelt and explained once. */
import { type Command, Option } from 'commander'
import type { ReportLength } from '../formats/report-sentences.js'

/** Which part of which record to read. */
export interface RecordOptions {
  readonly source?: string
  readonly negotiation: string
  readonly at?: string
  readonly excludeSource?: readonly string[]
  readonly lang?: string
  readonly json?: boolean
}

/** Adds what every command that reads a record takes. */
export function readsRecord(command: Command): Command {
  return command
    .option(
      '--source <place>',
      'record to read: a server or mirror by its address, a mirror or data folder, or a postgres:// database (default: that of a demo running in this folder, else the built-in replay)',
    )
    .option('--negotiation <name>', 'which negotiation of the record', 'wcit-12')
    .option(
      '--at <moment>',
      'look at an earlier moment: a number of acts, or a time such as 2012-12-13 or 2012-12-13T19:30',
    )
    .option('--exclude-source <id>', 'leave out what rests on this source alone (repeatable)', collect, [])
    .option('--lang <tag>', 'language of the texts (default: the working language)')
    .option('--json', 'print one JSON document and nothing else')
}

/** `--format`, with its choices. */
export function formats(choices: readonly string[], byDefault: string): Option {
  return new Option('--format <format>', 'how to print').choices(choices).default(byDefault)
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

/** How much of a report `--one-page` asks for. */
export function lengthOf({ onePage }: { readonly onePage?: boolean }): ReportLength {
  return onePage === true ? 'one-page' : 'whole'
}
