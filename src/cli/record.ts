/**
 * Opens the record that a command reads: a data folder, by default that of a running demo, else a
 * demonstration played from its script into memory. Reading takes no lock: a server may be writing.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
import type { Lens } from '../core/negotiation/replay.js'
import type { View } from '../core/negotiation/view.js'
import { type Moment, now, parseAt } from '../sequencer/moment.js'
import { openSequencer, type Sequencer } from '../sequencer/sequencer.js'
import { playDemonstration } from '../server/negotiations.js'
import { fileStore, isInUse } from '../store/file-store.js'
import { root } from '../store/root.js'
import type { LogStore } from '../store/store.js'
import type { RecordOptions } from './options.js'

/** Where `travaux demo` keeps its record, in the folder it was started in. */
export const demoFolder = '.travaux'

/** The record as the options want to see it. */
export async function openRecord(options: RecordOptions): Promise<Result<View>> {
  const log = await openLog(options)
  return log.ok ? viewOf(log.value, options) : log
}

/** The log that the options name, to be looked at only. */
export async function openLog({ source, negotiation }: RecordOptions): Promise<Result<Sequencer>> {
  if (source !== undefined) return readFolder(source, negotiation)
  if (await isInUse(demoFolder, negotiation)) return readFolder(demoFolder, negotiation)
  const known = await demonstrations()
  return known.includes(negotiation) ? replayed(negotiation) : unknown(negotiation, known)
}

/** A log at the moment, and without the sources, that the options name. */
export function viewOf(log: Sequencer, options: RecordOptions): Result<View> {
  const { at } = options
  const moment = at === undefined ? ok(now) : parseAt(at)
  if (!moment.ok) return moment
  const lens = lensOf(log, moment.value, options)
  if (!lens.ok) return lens
  const view = log.view(lens.value, moment.value.time)
  return view.state.record.acts === 0 ? refuse('nothing-by-then', { where: at ?? '' }) : ok(view)
}

/** Refuses a moment or a source that the log does not have: a slip of the hand must not look like an answer. */
function lensOf(log: Sequencer, { lens }: Moment, { at, excludeSource = [] }: RecordOptions): Result<Lens> {
  const size = log.leaves().length
  if (lens.size !== undefined && lens.size > size)
    return refuse('beyond-the-log', { where: at ?? '', args: { size } })
  const known = [...log.view().state.record.sources.keys()].sort()
  const unknownSource = excludeSource.find(id => !known.includes(id))
  if (unknownSource !== undefined)
    return refuse('unknown-source', { where: unknownSource, args: { known: known.join(', ') || 'none' } })
  return ok(excludeSource.length === 0 ? lens : { ...lens, excludeSources: excludeSource })
}

/** The language to show texts in: the one asked for if it is one of the negotiation's, by default the working one. */
export function languageOf(view: View, wanted: string | undefined): Result<string> {
  const { languages } = view.state.record
  if (wanted === undefined) return ok(languages[0]!)
  return languages.includes(wanted)
    ? ok(wanted)
    : refuse('not-a-language-here', { where: wanted, args: { known: languages.join(', ') } })
}

/** A demonstration that its own gate refuses is our bug. */
async function replayed(name: string): Promise<Result<Sequencer>> {
  const played = await playDemonstration(name)
  assert(played.ok, `the demonstration ${name} does not play: ${JSON.stringify(played)}`)
  return played
}

async function readFolder(folder: string, negotiation: string): Promise<Result<Sequencer>> {
  const found = await stat(folder).catch(() => null)
  if (found === null || !found.isDirectory()) return refuse('source-not-a-folder', { where: folder })
  const store = fileStore(folder)
  const known = await store.logs()
  if (!known.includes(negotiation)) return unknown(negotiation, known)
  const contents = await store.read(negotiation)
  if (!contents.ok) return contents
  const readOnly: LogStore = {
    read: async () => contents.value,
    append: async () => refuse('read-only'),
    close: async () => {},
  }
  return openSequencer(readOnly, () => 0)
}

function unknown(negotiation: string, known: readonly string[]): Result<never> {
  return refuse('unknown-negotiation', { where: negotiation, args: { known: known.join(', ') || 'none' } })
}

async function demonstrations(): Promise<string[]> {
  const entries = await readdir(join(root, 'demo'), { withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}
