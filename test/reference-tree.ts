/**
 * The second implementation, for tests: the definitions of RFC 9162 section 2.1 written down as they stand,
 * recursive and slow, with Node's own hash. It shares nothing with the first.
 */

import { createHash } from 'node:crypto'

/** MTH of section 2.1.1, over leaf hashes. */
export function referenceRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return digest()
  if (leaves.length === 1) return leaves[0]!
  const k = splitPoint(leaves.length)
  return digest(Uint8Array.of(1), referenceRoot(leaves.slice(0, k)), referenceRoot(leaves.slice(k)))
}

/** PATH of section 2.1.3.1. */
export function referenceInclusion(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return []
  const k = splitPoint(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k
    ? [...referenceInclusion(m, left), referenceRoot(right)]
    : [...referenceInclusion(m - k, right), referenceRoot(left)]
}

/** PROOF of section 2.1.4.1. */
export function referenceConsistency(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  return m === 0 ? [] : subproof(m, leaves, true)
}

function subproof(m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [referenceRoot(leaves)]
  const k = splitPoint(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k
    ? [...subproof(m, left, whole), referenceRoot(right)]
    : [...subproof(m - k, right, false), referenceRoot(left)]
}

/** The leaf hash of an entry. */
export function referenceLeaf(entry: Uint8Array): Uint8Array {
  return digest(Uint8Array.of(0), entry)
}

/** So many different leaf hashes. */
export function someLeaves(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => referenceLeaf(new TextEncoder().encode(`{"entry":${i}}`)))
}

function splitPoint(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

function digest(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
