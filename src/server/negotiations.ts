/** The negotiations a server holds: opens what the data folder has, and plays the demonstrations that are missing. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { playScript } from '../sequencer/script.js'
import { openSequencer, type Sequencer } from '../sequencer/sequencer.js'
import { memoryStore } from '../store/memory-store.js'
import { root } from '../store/root.js'
import type { LogStore, Store } from '../store/store.js'

/** Demonstrations in the order they are offered. */
export const demonstrations = ['wcit-12', 'open-waters'] as const
/** Where the demonstrations' logs say they come from. */
export const demoOrigin = (name: string) => `demo.travaux.example/${name}`

export interface Negotiation {
  readonly id: string
  readonly sequencer: Sequencer
  /** Anybody may take a seat: only in a hosted demonstration. */
  readonly demo: boolean
}

export type Negotiations = ReadonlyMap<string, Negotiation>

/** Opens every log of a store, by name; with `demo`, first plays the demonstrations that it lacks. */
export async function openNegotiations(
  store: Store,
  demo: boolean,
  progress: (line: string) => void,
): Promise<Result<Negotiations>> {
  const names = await store.logs()
  const wanted = demo ? [...demonstrations, ...names.filter(n => !demonstrations.some(d => d === n))] : names
  const opened = new Map<string, Negotiation>()
  for (const id of wanted) {
    const log = await store.open(id)
    if (!log.ok) return log
    const sequencer = await openNegotiation(
      id,
      log.value,
      demo && demonstrations.some(d => d === id),
      progress,
    )
    if (!sequencer.ok) return { ...sequencer, where: `${id}: ${sequencer.where ?? ''}` }
    opened.set(id, {
      id,
      sequencer: sequencer.value,
      demo: demo && sequencer.value.view().state.record.mode === 'hosted',
    })
  }
  return ok(opened)
}

async function openNegotiation(
  id: string,
  log: LogStore,
  demo: boolean,
  progress: (line: string) => void,
): Promise<Result<Sequencer>> {
  const opened = await openSequencer(log, Date.now)
  if (!opened.ok || opened.value.leaves().length > 0 || !demo) return opened
  progress(`preparing the demonstration ${id}`)
  const played = await playDemonstration(id)
  if (!played.ok) return played
  const copied = await copyLog(played.value, log)
  return copied.ok ? openSequencer(log, Date.now) : copied
}

/** Plays a demonstration into memory: whole or not at all, so that no half-played log ever reaches the disk. */
export async function playDemonstration(name: string): Promise<Result<Sequencer>> {
  const known = (await readdir(join(root, 'demo'))).includes(name)
  if (!known) return refuse('unknown-demonstration', { where: name })
  const log = await memoryStore().open(name)
  if (!log.ok) return log
  const clock = { now: 0 }
  const sequencer = await openSequencer(log.value, () => clock.now)
  if (!sequencer.ok) return sequencer
  const played = await playScript(sequencer.value, clock, join(root, 'demo', name), demoOrigin(name))
  return played.ok ? sequencer : played
}

async function copyLog(from: Sequencer, to: LogStore): Promise<Result<number>> {
  const leaves = from.leaves()
  const bodies = new Map(
    leaves.flatMap(leaf =>
      from.stored(leaf.index) ? [[leaf.index, from.stored(leaf.index)!] as const] : [],
    ),
  )
  return to.append(0, { entries: leaves.map(leaf => from.bytes(leaf.index)!), texts: from.texts(), bodies })
}
