/** A demonstration played into memory, and views of it without some of its acts: for tests by mutation. */
import { join } from 'node:path'
import { replay } from '../src/core/negotiation/replay.js'
import type { View } from '../src/core/negotiation/view.js'
import type { Leaf } from '../src/core/record/leaf.js'
import { draftLog } from '../src/sequencer/draft.js'
import { playScript } from '../src/sequencer/script.js'
import type { Sequencer } from '../src/sequencer/sequencer.js'
import { root } from '../src/store/root.js'

export interface Replayed {
  readonly log: Sequencer
  readonly view: Sequencer['view']
  /** The record with only the acts that are kept, or with others in their place. */
  readonly changed: (change: (leaves: readonly Leaf[]) => readonly Leaf[]) => View
  /** The same moment of an observed negotiation, asked for as `--at`. */
  readonly at: (when: string, excludeSources?: readonly string[]) => View
}

export async function replayed(name: string): Promise<Replayed> {
  const clock = { now: 0 }
  const log = await draftLog(name, () => clock.now)
  if (!log.ok) throw new Error(log.why)
  const played = await playScript(log.value, clock, join(root, 'demo', name), `test.travaux.example/${name}`)
  if (!played.ok) throw new Error(`${played.why} ${played.where ?? ''}`)
  const sequencer = log.value
  return {
    log: sequencer,
    view: (lens, time) => sequencer.view(lens, time),
    changed: change => ({ ...sequencer.view(), ...changedView(change(sequencer.leaves())) }),
    at: (when, excludeSources = []) => sequencer.view({ until: { at: 0, when }, excludeSources }, when),
  }
}

function changedView(leaves: readonly Leaf[]): Pick<View, 'state' | 'leaf' | 'at'> {
  const byIndex = new Map(leaves.map(leaf => [leaf.index, leaf]))
  const index = leaves.reduce((size, leaf) => Math.max(size, leaf.index + 1), 0)
  return { state: replay(leaves), leaf: seq => byIndex.get(seq) ?? null, at: { index, time: null } }
}
