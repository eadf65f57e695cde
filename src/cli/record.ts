/**
 * Opens the record that a command reads: the one its `--source` names, by default that of a demo running in this
 * folder, else a demonstration played from its script into memory.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
import { through } from '../core/negotiation/replay.js'
import type { View } from '../core/negotiation/view.js'
import type { Leaf } from '../core/record/leaf.js'
import { type Looked, now, parseAt } from '../sequencer/moment.js'
import type { Sequencer } from '../sequencer/sequencer.js'
import { playDemonstration } from '../server/negotiations.js'
import { root } from '../store/root.js'
import type { RecordOptions } from './options.js'
import { readSource, readUrl, unknownNegotiation } from './source.js'

/** Where `travaux demo` keeps its record, in the folder it was started in. */
export const demoFolder = '.travaux'

/** The record as the options want to see it. */
export async function openRecord(options: RecordOptions): Promise<Result<View>> {
  const log = await openLog(options)
  return log.ok ? viewOf(log.value, options) : log
}

/** The log that the options name, to be looked at only. */
export async function openLog({ source, negotiation }: RecordOptions): Promise<Result<Sequencer>> {
  if (source !== undefined) return readSource(source, negotiation)
  const running = await runningDemo()
  if (running !== null) return readUrl(running, negotiation)
  const known = await demonstrations()
  return known.includes(negotiation) ? replayed(negotiation) : unknownNegotiation(negotiation, known)
}

/** The address of the demo that runs in this folder, null where none answers. */
async function runningDemo(): Promise<string | null> {
  const written = await readFile(join(demoFolder, 'server.json'), 'utf8').catch(() => '{}')
  try {
    const { url } = JSON.parse(written) as { url: string }
    const { ok } = await fetch(`${url}/`, { method: 'HEAD', signal: AbortSignal.timeout(answerMsMax) })
    return ok ? url : null
  } catch {
    return null
  }
}

/** How long a server in the same folder may take to answer, milliseconds. */
const answerMsMax = 5_000

/** A log at the moment, and without the sources, that the options name. */
export function viewOf(log: Sequencer, options: RecordOptions): Result<View> {
  const looked = lookedAt(log, options)
  if (!looked.ok) return looked
  const view = log.view(looked.value.lens, looked.value.time)
  return view.state.record.acts === 0 ? refuse('nothing-by-then', { where: options.at ?? '' }) : ok(view)
}

/** The acts that a view of the same options lets through; nothing where the options are not well formed. */
export function leavesOf(log: Sequencer, options: RecordOptions): readonly Leaf[] {
  const looked = lookedAt(log, options)
  return looked.ok ? through(log.leaves(), looked.value.lens) : []
}

/** Refuses a moment or a source that the log does not have: a slip of the hand must not look like an answer. */
export function lookedAt(log: Sequencer, { at, excludeSource = [] }: RecordOptions): Result<Looked> {
  const moment = at === undefined ? ok(now) : parseAt(at)
  if (!moment.ok) return moment
  const { lens, time } = moment.value
  const size = log.size()
  if (lens.size !== undefined && lens.size > size)
    return refuse('beyond-the-log', { where: at ?? '', args: { size } })
  const known = [...log.view().state.record.sources.keys()].sort()
  const unknownSource = excludeSource.find(id => !known.includes(id))
  if (unknownSource !== undefined)
    return refuse('unknown-source', { where: unknownSource, args: { known: known.join(', ') || 'none' } })
  return ok({ time, lens: excludeSource.length === 0 ? lens : { ...lens, excludeSources: excludeSource } })
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

async function demonstrations(): Promise<string[]> {
  const entries = await readdir(join(root, 'demo'), { withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}
