/**
 * A log copied into memory, to be looked at. It never leads and never signs: to itself it looks like a log whose
 * lease another holds. What is submitted to it is sent to where it was copied from, if there is a way.
 */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { verifyEd25519 } from '../core/record/ed25519.js'
import { authorHash, hashLeaf, leafHash, parseLeaf } from '../core/record/leaf.js'
import { makeHashTree } from '../core/record/tree.js'
import { openSequencer, type Sequencer, type SequencerOptions } from '../sequencer/sequencer.js'
import { memoryStore } from '../store/memory-store.js'
import type { Batch, LogContents, NewEntry } from '../store/store.js'

/** How submissions get to the log that this is a copy of. */
export interface Upstream {
  readonly url: string
  readonly forward: NonNullable<SequencerOptions['forward']>
}

/** Longer than any command runs. */
const copyLeaseMs = 24 * 60 * 60 * 1000

/** Copies a whole log. Refused: `log-damaged` with the number of the entry that cannot be read. */
export async function copyLog(
  name: string,
  contents: LogContents,
  upstream?: Upstream,
): Promise<Result<Sequencer>> {
  const batch = batchOf(contents)
  if (!batch.ok) return batch
  const log = await memoryStore().open(name)
  if (!log.ok) return log
  const epoch = await log.value.takeLease({ id: 'elsewhere', url: upstream?.url ?? null }, copyLeaseMs)
  if (!epoch.ok) return epoch
  const kept = await log.value.append(epoch.value, 0, batch.value)
  if (!kept.ok) return kept
  const here = { now: Date.now, holder: { id: 'copy', url: null } }
  return openSequencer(
    log.value,
    upstream === undefined ? here : { ...here, check: verifyEd25519, forward: upstream.forward },
  )
}

function batchOf({ entries, texts, bodies }: LogContents): Result<Batch> {
  const tree = makeHashTree()
  const added: NewEntry[] = []
  for (const [seq, bytes] of entries.entries()) {
    const leaf = parseLeaf(bytes)
    if (!leaf.ok) return refuse('log-damaged', { where: `entry ${seq}`, args: { why: leaf.why } })
    tree.append(hashLeaf(bytes))
    added.push({ bytes, leafHash: leafHash(bytes), authorHash: authorHash(leaf.value.author) })
  }
  const named = [...texts].map(([hash, text]) => ({ seq: 0, hash, text }))
  const stored = [...bodies].map(([seq, stored]) => ({ seq, stored }))
  return ok({ entries: added, texts: named, bodies: stored, root: tree.root() })
}
