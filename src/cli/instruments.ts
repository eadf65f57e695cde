/** Reads an instrument from a file, for the commands that work on plain files. */
import { basename } from 'node:path'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { type InstrumentFormat, type InstrumentRead, readInstrument } from '../formats/instrument.js'
import { readInput } from './files.js'

/** An instrument with the name to show for it: its title, else the file's. */
export interface FileInstrument extends InstrumentRead {
  readonly name: string
}

export async function instrumentFrom(
  path: string,
  format?: InstrumentFormat,
): Promise<Result<FileInstrument>> {
  const bytes = await readInput(path)
  if (!bytes.ok) return bytes
  const read = readInstrument(bytes.value, format === undefined ? {} : { format })
  return read.ok ? ok({ ...read, name: read.title ?? basename(path) }) : unreadable(path, read)
}

/** What an importer says, with the file, and the line, item and field, that it says it of. */
export function unreadable(
  path: string,
  { why, at }: { readonly why: string; readonly at?: Readonly<Record<string, number | string | undefined>> },
): Refusal {
  const place = Object.entries(at ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  )
  return refuse(why, { where: [path, ...place].join(', ') })
}
