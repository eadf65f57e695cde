/**
 * The Merkle tree of RFC 6962 section 2.1 (RFC 9162 section 2.1), over leaf hashes of 32 bytes. A *node*
 * (level, n) is the hash of the n-th complete subtree of 2^level leaves. The complete subtrees that make up
 * a tree of some size, left to right, are its *frontier* (compact range): one for each bit of the size.
 * Sizes are safe integers, beyond 32 bits: hence division where one expects shifts.
 */

import { sha256 } from '../canonical/hash.js'
import { assert } from '../canonical/result.js'

/** Bytes of a hash. */
export const hashBytes = 32

/** Gives the hash of the n-th complete subtree of 2^level leaves. */
export type NodeReader = (level: number, n: number) => Uint8Array

/** The root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array())

// One buffer for all: hashing is synchronous and keeps nothing of its input.
const nodeInput = new Uint8Array(1 + 2 * hashBytes).fill(1, 0, 1)

/** SHA-256(0x01 ‖ left ‖ right), of two hashes of 32 bytes. */
export function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hashBytes)
  return sha256(nodeInput)
}

/** The complete subtrees of a tree of `size` leaves, largest (leftmost) first: all it takes to append. */
export interface Frontier {
  readonly size: number
  readonly nodes: readonly Uint8Array[]
}

export const emptyFrontier: Frontier = { size: 0, nodes: [] }

export function appendLeaf(frontier: Frontier, leafHash: Uint8Array): Frontier {
  const nodes = [...frontier.nodes, leafHash]
  for (let n = frontier.size; n % 2 === 1; n = (n - 1) / 2) {
    const right = nodes.pop()!
    nodes.push(hashNode(nodes.pop()!, right))
  }
  return { size: frontier.size + 1, nodes }
}

export function frontierRoot({ nodes }: Frontier): Uint8Array {
  return nodes.length === 0 ? emptyRoot : nodes.reduceRight((right, left) => hashNode(left, right))
}

/** The hash of the leaves from `start` to `end` (exclusive). `start` is a multiple of the power of two ≥ their number. */
export function rangeHash(node: NodeReader, start: number, end: number): Uint8Array {
  const hashes: Uint8Array[] = []
  for (let from = start; from < end; ) {
    const { level, leaves } = largestSubtree(end - from)
    hashes.push(node(level, from / leaves))
    from += leaves
  }
  return frontierRoot({ size: end - start, nodes: hashes })
}

/** The largest complete subtree in so many leaves: 2^level of them. */
function largestSubtree(count: number): { readonly level: number; readonly leaves: number } {
  let level = 0
  let leaves = 1
  while (leaves * 2 <= count) {
    leaves *= 2
    level++
  }
  return { level, leaves }
}

/** A tree in memory with all its nodes, 64 bytes a leaf. */
export interface HashTree {
  size(): number
  append(leafHash: Uint8Array): void
  /** A copy of a node. It must be complete. */
  node(level: number, n: number): Uint8Array
  /** The root now, or as it was at an earlier size. */
  root(size?: number): Uint8Array
  /** Forgets the leaves from `size` on. */
  truncate(size: number): void
}

/** A tree that grows in place. Whether a node is complete follows from the size; what lies beyond is stale. */
export function makeHashTree(): HashTree {
  const levels: Uint8Array[] = []
  let size = 0

  function view(level: number, n: number): Uint8Array {
    return levels[level]!.subarray(n * hashBytes, (n + 1) * hashBytes)
  }

  function node(level: number, n: number): Uint8Array {
    const complete = Number.isInteger(n) && n >= 0 && (n + 1) * 2 ** level <= size
    assert(complete, `node ${level}/${n} of a tree of ${size} leaves`)
    return view(level, n).slice()
  }

  function put(level: number, n: number, hash: Uint8Array): void {
    if ((levels[level]?.length ?? 0) < (n + 1) * hashBytes) levels[level] = grown(levels[level])
    levels[level]!.set(hash, n * hashBytes)
  }

  function append(leafHash: Uint8Array): void {
    assert(leafHash.length === hashBytes, 'a leaf hash has 32 bytes')
    let hash = leafHash
    let level = 0
    let n = size
    put(0, n, hash)
    while (n % 2 === 1) {
      hash = hashNode(view(level, n - 1), hash)
      n = (n - 1) / 2
      put(++level, n, hash)
    }
    size++
  }

  function root(at = size): Uint8Array {
    assert(Number.isInteger(at) && at >= 0 && at <= size, `root at ${at} of a tree of ${size} leaves`)
    return rangeHash(node, 0, at)
  }

  function truncate(to: number): void {
    assert(Number.isInteger(to) && to >= 0 && to <= size, `truncation to ${to} of a tree of ${size} leaves`)
    size = to
  }

  return { size: () => size, append, node, root, truncate }
}

/** The same bytes in a buffer twice as long, so that appending costs the same on average at any size. */
function grown(bytes: Uint8Array | undefined): Uint8Array {
  const larger = new Uint8Array(bytes === undefined ? 8 * hashBytes : 2 * bytes.length)
  if (bytes !== undefined) larger.set(bytes)
  return larger
}
