/**
 * Opens the record that a command reads: a data folder, by default that of a running demo, else a
 * demonstration played from its script into memory. Reading takes no lock: a server may be writing.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
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
  const moment = options.at === undefined ? ok(now) : parseAt(options.at)
  if (!moment.ok) return moment
  const log = await findLog(options)
  return log.ok ? viewOf(log.value, moment.value, options) : log
}

/** The language to show texts in: the one asked for if it is one of the negotiation's, by default the working one. */
export function languageOf(view: View, wanted: string | undefined): Result<string> {
  const { languages } = view.state.record
  if (wanted === undefined) return ok(languages[0]!)
  return languages.includes(wanted)
    ? ok(wanted)
    : refuse('not-a-language-here', { where: wanted, args: { known: languages.join(', ') } })
}

async function findLog({ source, negotiation }: RecordOptions): Promise<Result<Sequencer>> {
  if (source !== undefined) return readFolder(source, negotiation)
  if (await isInUse(demoFolder, negotiation)) return readFolder(demoFolder, negotiation)
  const known = await demonstrations()
  return known.includes(negotiation) ? replayed(negotiation) : unknown(negotiation, known)
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

function viewOf(
  log: Sequencer,
  { lens, time }: Moment,
  { at, excludeSource = [] }: RecordOptions,
): Result<View> {
  const whole = log.view()
  const size = log.leaves().length
  if (lens.size !== undefined && lens.size > size)
    return refuse('beyond-the-log', { where: at ?? '', args: { size } })
  const stranger = excludeSource.find(id => !whole.state.record.sources.has(id))
  if (stranger !== undefined) return unknownSource(stranger, whole)
  const view = log.view(
    { ...lens, ...(excludeSource.length === 0 ? {} : { excludeSources: excludeSource }) },
    time,
  )
  if (view.state.record.acts === 0) return refuse('nothing-by-then', { where: at ?? '' })
  return ok({ ...view, at: { index: lens.size ?? size, time } })
}

function unknownSource(id: string, view: View): Result<never> {
  const known = [...view.state.record.sources.keys()].sort()
  return refuse('unknown-source', { where: id, args: { known: known.join(', ') || 'none' } })
}
