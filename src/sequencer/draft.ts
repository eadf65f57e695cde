/** A log in memory: a demonstration being played, a draft that is kept whole or not at all. */
import { type Result, refuse } from '../core/canonical/result.js'
import { leaseMs } from '../core/limits.js'
import { authorHash, leafHash } from '../core/record/leaf.js'
import { memoryStore } from '../store/memory-store.js'
import type { Batch, LogStore } from '../store/store.js'
import { openSequencer, type Sequencer } from './sequencer.js'

const holder = { id: 'draft', url: null }

/** An empty log that nothing outlives. `now` gives milliseconds. */
export async function draftLog(name: string, now: () => number): Promise<Result<Sequencer>> {
  const log = await memoryStore().open(name)
  return log.ok ? openSequencer(log.value, { now, holder }) : log
}

/** Writes a draft into an empty log of a store, in one batch. Answers its size. */
export async function keepDraft(draft: Sequencer, store: LogStore): Promise<Result<number>> {
  const epoch = await store.takeLease(holder, leaseMs)
  if (!epoch.ok) return epoch
  const kept = await store.append(epoch.value, 0, wholeOf(draft))
  await store.releaseLease(epoch.value)
  return !kept.ok && kept.why === 'stale' ? refuse('negotiation-exists', { where: store.name }) : kept
}

function wholeOf(draft: Sequencer): Batch {
  const leaves = draft.leaves()
  const entries = leaves.map(leaf => {
    const bytes = draft.bytes(leaf.index)!
    return { bytes, leafHash: leafHash(bytes), authorHash: authorHash(leaf.author) }
  })
  const bodies = leaves.flatMap(({ index: seq }) => {
    const stored = draft.stored(seq)
    return stored === null ? [] : [{ seq, stored }]
  })
  return {
    entries,
    texts: [...draft.texts()].map(([hash, text]) => ({ seq: 0, hash, text })),
    bodies,
    root: draft.root(),
  }
}
