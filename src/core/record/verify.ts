/**
 * A log from its files: the signed checkpoint, every tile under its root, every entry under the tiles, the
 * leaves as a sequence, and that the log has only grown since a checkpoint remembered from before. Reads no
 * more than a static file server gives, and runs in a browser tab. Rules V1 to V9 of docs/spec/record.md.
 * What the leaves say, and what lies beside them, is for core/negotiation/verify.ts.
 */

import { sameBytes } from '../canonical/hash.js'
import type { Checkpoint } from './checkpoint.js'
import type { Signer } from './cosignature.js'
import type { Leaf } from './leaf.js'
import { type LogFiles, type OnProgress, type Problem, type Reading, startReading } from './log-files.js'
import { rootAt, type TileReader } from './tile-hashes.js'
import { checkSequence, readEntries } from './verify-entries.js'
import { readHead, type Trust } from './verify-head.js'
import { proveTiles } from './verify-tiles.js'

export interface VerifyOptions extends Trust {
  readonly progress?: OnProgress
}

/** A log whose checkpoint is believed and whose leaves, unless they are null, are proven, all of them. */
export interface ProvenLog {
  /** Null where there is no checkpoint to believe. */
  readonly checkpoint: Checkpoint | null
  /** The witnesses asked for that cosigned it, with their time in seconds since 1970. */
  readonly cosigned: readonly Signer[]
  /** Null unless every leaf is there, proven, and of the form of one. */
  readonly leaves: readonly Leaf[] | null
}

export interface VerifiedTree extends ProvenLog {
  /** At most `verifyProblemsMax`; the log is what it says if there is none. */
  readonly problems: readonly Problem[]
  /** Further problems, not listed. */
  readonly more: number
}

/** Verifies a log as far as its tree goes. Never throws: what cannot be read is a problem too. */
export async function verifyTree(files: LogFiles, options: VerifyOptions): Promise<VerifiedTree> {
  const reading = startReading(files)
  const log = await readLog(reading, options)
  return { ...log, ...reading.found() }
}

/** The same as a part of a longer reading, which collects the problems. */
export async function readLog(reading: Reading, options: VerifyOptions): Promise<ProvenLog> {
  const { progress = () => {} } = options
  const head = await readHead(reading, options)
  if (head === null) return { checkpoint: null, cosigned: [], leaves: null }
  const { checkpoint, cosigned } = head
  const at = await proveTiles(reading, checkpoint, progress)
  if (at !== null && head.since !== null) checkGrown(reading, head.since, at)
  const leaves = await readEntries(reading, checkpoint.size, at ?? (() => null), progress)
  if (leaves !== null) checkSequence(reading, leaves, checkpoint.origin)
  return { checkpoint, cosigned, leaves }
}

/** The tree as it was at the size of an earlier checkpoint is the one that was signed then. */
function checkGrown(reading: Reading, { size, root }: Checkpoint, at: TileReader): void {
  const made = rootAt(size, at)
  if (made === null || sameBytes(made, root)) return
  reading.report({ where: 'checkpoint', code: 'split-view', args: { before: size } })
}
