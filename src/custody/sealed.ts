/** Whether what is under seal is what the log names: nobody can see it to find out. */
import { hex, sha256 } from '../core/canonical/hash.js'
import { type WithheldKey, withheldTarget } from '../core/negotiation/acts/record/withhold.js'
import type { Leaf } from '../core/record/leaf.js'
import { fitsCommitment, parseStoredBody } from '../core/record/stored-body.js'

/** `bytes` as the file of that name in a log would have them. */
export function isWhatIsNamed(where: WithheldKey, bytes: Uint8Array, leaves: readonly Leaf[]): boolean {
  const target = withheldTarget(where)
  if ('text' in target) return hex(sha256(bytes)) === target.text
  const stored = parseStoredBody(bytes)
  const committed = leaves[target.body]?.author.body
  return stored !== null && committed !== undefined && fitsCommitment(bytes, stored, committed)
}
