/** The body of an `add-checkpoint` request (C2SP tlog-witness): old size, consistency proof, blank line, checkpoint. */

import { fromBase64, toBase64 } from '../core/canonical/base64.js'
import { concat, fromUtf8, utf8 } from '../core/canonical/hash.js'
import { witnessProofHashesMax } from '../core/limits.js'
import { parseDecimal } from '../core/record/checkpoint.js'
import { hashBytes } from '../core/record/tree.js'

interface AddCheckpoint {
  /** The size of the last checkpoint that the witness cosigned; 0 for none. */
  readonly old: number
  /** From the old size to that of the checkpoint, 32 bytes each. */
  readonly proof: readonly Uint8Array[]
  /** The signed checkpoint. */
  readonly note: Uint8Array
}

export function formatAddCheckpoint({ old, proof, note }: AddCheckpoint): Uint8Array {
  const lines = [`old ${old}`, ...proof.map(toBase64)]
  return concat(utf8(`${lines.join('\n')}\n\n`), note)
}

/** Reads a request without checking anything in it, or null where it is none. */
export function parseAddCheckpoint(bytes: Uint8Array): AddCheckpoint | null {
  const text = textOf(bytes)
  const blank = text?.indexOf('\n\n') ?? -1
  if (text === null || blank < 0) return null
  const [first, ...lines] = text.slice(0, blank).split('\n', witnessProofHashesMax + 2)
  const old = first!.startsWith('old ') ? parseDecimal(first!.slice(4)) : null
  const proof = lines.map(fromBase64)
  if (old === null || lines.length > witnessProofHashesMax || !areHashes(proof)) return null
  return { old, proof, note: utf8(text.slice(blank + 2)) }
}

function areHashes(hashes: readonly (Uint8Array | null)[]): hashes is readonly Uint8Array[] {
  return hashes.every(hash => hash?.length === hashBytes)
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes)
  } catch {
    return null
  }
}
