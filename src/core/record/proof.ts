/**
 * Inclusion and consistency proofs of RFC 9162 (sections 2.1.3 and 2.1.4; those of RFC 6962): that a leaf is
 * in a tree, and that a tree is the beginning of a larger one. Proofs are made from complete nodes, and
 * checked from what a stranger sent: checking answers false to any nonsense, in at most 53 steps.
 */

import { sameBytes } from '../canonical/hash.js'
import { assert } from '../canonical/result.js'
import { hashBytes, hashNode, type NodeReader, rangeHash } from './tree.js'

/** The proof that the leaf at `index` is in the tree of the first `size` leaves, from the leaf's sibling up. */
export function inclusionProof(node: NodeReader, index: number, size: number): Uint8Array[] {
  assert(index >= 0 && index < size, `inclusion of leaf ${index} in ${size}`)
  const proof: Uint8Array[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    const inLeft = index < middle
    proof.push(inLeft ? rangeHash(node, middle, end) : rangeHash(node, start, middle))
    if (inLeft) end = middle
    else start = middle
  }
  return proof.reverse()
}

/**
 * The proof that the tree of `from` leaves is the beginning of the tree of `to`. It is empty where they are
 * the same, and where `from` is 0: of an empty tree there is nothing to prove.
 */
export function consistencyProof(node: NodeReader, from: number, to: number): Uint8Array[] {
  assert(from >= 0 && from <= to, `consistency of ${from} with ${to}`)
  if (from === 0) return []
  const proof: Uint8Array[] = []
  let start = 0
  let end = to
  while (from !== end) {
    const middle = start + splitOf(end - start)
    const inLeft = from <= middle
    proof.push(inLeft ? rangeHash(node, middle, end) : rangeHash(node, start, middle))
    if (inLeft) end = middle
    else start = middle
  }
  // A subtree that begins at the first leaf is the old tree itself, whose root the verifier has.
  if (start > 0) proof.push(rangeHash(node, start, end))
  return proof.reverse()
}

/** The largest power of two below `count`, which is at least 2. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

/** Whether a proof shows that the leaf at `index` is in the tree of `size` leaves: RFC 9162 section 2.1.3.2. */
export function verifyInclusion(
  leafHash: Uint8Array,
  index: number,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  if (!areHashes([leafHash, root]) || !areHashes(proof)) return false
  const roots = climb(leafHash, index, size - 1, proof)
  return roots !== null && sameBytes(roots.whole, root)
}

/**
 * Whether a proof shows that one tree is the beginning of another: RFC 9162 section 2.1.4.2. Of trees of the
 * same size, that their roots are the same. Of an empty tree nothing is ever shown: who remembers one has
 * nothing to compare with.
 */
export function verifyConsistency(
  fromSize: number,
  fromRoot: Uint8Array,
  toSize: number,
  toRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(fromSize) || !isCount(toSize) || fromSize > toSize || fromSize === 0) return false
  if (fromSize === toSize) return proof.length === 0 && sameBytes(fromRoot, toRoot)
  if (proof.length === 0 || !areHashes([fromRoot, toRoot]) || !areHashes(proof)) return false
  let at = fromSize - 1
  let last = toSize - 1
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  // Where nothing is left, the old tree is one complete subtree: its root leads the proof, unspoken.
  const [first, ...siblings] = at === 0 ? [fromRoot, ...proof] : proof
  const roots = climb(first!, at, last, siblings)
  return roots !== null && sameBytes(roots.left, fromRoot) && sameBytes(roots.whole, toRoot)
}

/**
 * Climbs from the node `at` of a level whose last node is `last` to the root. Answers the root, and the root of
 * all that lies up to the node and not beyond it; null where the siblings are too few or too many.
 */
function climb(
  node: Uint8Array,
  at: number,
  last: number,
  siblings: readonly Uint8Array[],
): { readonly left: Uint8Array; readonly whole: Uint8Array } | null {
  let left = node
  let whole = node
  for (const sibling of siblings) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      left = hashNode(sibling, left)
      whole = hashNode(sibling, whole)
      ;[at, last] = skipLevelsWithoutSibling(at, last)
    } else {
      whole = hashNode(whole, sibling)
    }
    at = half(at)
    last = half(last)
  }
  return last === 0 ? { left, whole } : null
}

/** At the right border a node without a sibling moves up unhashed, until it is a right child (or the root). */
function skipLevelsWithoutSibling(at: number, last: number): [number, number] {
  while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
  return [at, last]
}

function half(n: number): number {
  return Math.floor(n / 2)
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every(hash => hash.length === hashBytes)
}
